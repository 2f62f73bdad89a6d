import {decide, decisionsText, restore} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met in 20102, and went home.\n'
const decision = decide(restore(source), source.indexOf('20102'), {choice: 1})
console.log(decisionsText([decision], 'article.txt'))

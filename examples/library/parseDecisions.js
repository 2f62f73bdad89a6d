import {parseDecisions, restore} from 'stet'

const decisions = parseDecisions('- text: "-\\n"\n  before: Organiza\n  stet: true\n', 'article.stet')
console.log(restore('The council of the Treaty Organiza-\ntion met.\n', {decisions}).markdown.includes('Organiza-'))

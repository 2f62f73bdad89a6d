import {marksOf, restore} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met in 20102, and went home.\n'
for (const {kind, text} of marksOf(restore(source))) console.log(kind, JSON.stringify(text))

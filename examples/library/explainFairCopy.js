import {explainFairCopy, ledgerToLines, restore} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met on Tuesday.\n\nIt went home.\n'
const {markdown, head, ledger} = restore(source)
const line = markdown.split('\n').findIndex((text) => text.startsWith('The council')) + 1
const place = explainFairCopy(markdown, ledgerToLines(head, ledger), line, 36)
console.log(place.line, place.column, place.emendations.length)

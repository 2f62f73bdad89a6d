import {ledgerToLines, restore} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met on Tuesday.\n\nIt went home.\n'
const {head, ledger} = restore(source, {file: 'article.txt'})
console.log(ledgerToLines(head, ledger).split('\n')[1])

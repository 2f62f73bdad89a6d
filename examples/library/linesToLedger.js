import {ledgerToLines, linesToLedger, restore} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met on Tuesday.\n\nIt went home.\n'
const {head, ledger} = restore(source)
const again = linesToLedger(ledgerToLines(head, ledger))
console.log(again.head.sha256 === head.sha256, again.ledger.length === ledger.length)

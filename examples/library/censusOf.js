import {censusOf, restore} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met on Tuesday.\n\nIt went home.\n'
for (const {rule, says} of censusOf(restore(source).ledger)) console.log(rule, says)

import {apply, restore, revert} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met on Tuesday.\n\nIt went home.\n'
const {ledger, order} = restore(source)
console.log(revert(apply(source, ledger, order), ledger, order) === source)

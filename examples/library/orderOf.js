import {buildGalley, orderOf, restore} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met on Tuesday.\n\nIt went home.\n'
const {ledger} = restore(source)
console.log(orderOf(buildGalley(source), ledger))

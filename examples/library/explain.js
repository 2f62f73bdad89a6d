import {explain, restore} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met in 20102, and went home.\n'
const {was, now, emendations} = explain(restore(source), 1, 35)
console.log(JSON.stringify([was, now]))
console.log(emendations[0].why)

import {restore, stretchesOf} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met on Tuesday.\n\nIt went home.\n'
const {ledger, order} = restore(source)
for (const {was, now, emendation} of stretchesOf(source, ledger, order)) {
  if (emendation) console.log(emendation.id, JSON.stringify([was, now]))
}

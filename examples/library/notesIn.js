import {writeFileSync} from 'node:fs'
import {notesIn} from 'stet'

writeFileSync('notes.txt', 'Ask the embassy.\n\nCall back on Monday.\n')
console.log(notesIn('notes.txt'))

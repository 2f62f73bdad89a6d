import {mkdirSync, writeFileSync} from 'node:fs'
import {inputsOf} from 'stet'

mkdirSync('in/1999', {recursive: true})
writeFileSync('in/a.txt', 'A text.\n')
writeFileSync('in/1999/b.txt', 'Another text.\n')
console.log(await inputsOf(['in']))
console.log(await inputsOf(['in/**/b.*']))

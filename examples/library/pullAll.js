import {mkdirSync, writeFileSync} from 'node:fs'
import {pullAll} from 'stet'

mkdirSync('many', {recursive: true})
writeFileSync('many/a.txt', 'The council met on Tuesday, and went home.\n')
const {documents} = await pullAll([{file: 'many/a.txt', folder: 'out/a'}, {file: 'many/none.txt', folder: 'out/none'}], {
  outDir: 'out',
  jobs: 1,
  settings: {maxMegabytes: 32, theme: 'digest', plugins: [], without: []}
})
for (const {file, outcome, reason} of documents) console.log(file, outcome, reason ?? '')

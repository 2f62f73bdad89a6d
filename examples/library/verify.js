import {pull, verify} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met on Tuesday.\n\nIt went home.\n'
const {files} = await pull(source, {file: 'article.txt'})
for (const {holds, what, says} of verify((name) => files.has(name) ? Buffer.from(files.get(name)) : undefined)) {
  console.log(holds, what, says)
}

import {restore} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met in 20102, and went home.\n'
const {markdown, ledger, messages} = restore(source, {file: 'article.txt', signal: AbortSignal.timeout(10_000)})
console.log(markdown.split('\n').at(-2))
for (const {id, why} of ledger) console.log(id, why)
for (const {line, column, reason} of messages) console.log(line, column, reason)

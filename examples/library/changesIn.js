import {writeFileSync} from 'node:fs'
import {briefAs, briefOf, changesIn, fromMarkdown, modelIn} from 'stet'

const before = fromMarkdown('# The pact\n\nThe main point of the pact is that it has seven member states.\n')
const after = fromMarkdown('# The pact\n\nThe main point of the pact is that it has nine member states.\n')
writeFileSync('old.json', await briefAs('json', briefOf(before)))
console.log(/\*changed\*.*/.exec(changesIn(after, modelIn('old.json')).markdown)[0])

import {writeFileSync} from 'node:fs'
import {briefAs, briefOf, fromMarkdown, modelIn} from 'stet'

writeFileSync('old.json', await briefAs('json', briefOf(fromMarkdown('# The pact\n\nIt rained.\n'))))
console.log(modelIn('old.json').digest.title.text)

import {compareOf, fromMarkdown} from 'stet'

const pieces = [
  {file: 'a.md', tree: fromMarkdown('# The pact\n\nThe pact has seven member states.\n')},
  {file: 'b.md', tree: fromMarkdown('# The treaty\n\nThe pact has nine member states.\n')}
]
console.log(/different numbers:.*/.exec(compareOf(pieces).markdown)[0])

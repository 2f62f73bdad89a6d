import {briefOf, fromMarkdown} from 'stet'

const {markdown} = briefOf(fromMarkdown('# The pact\n\nThe pact has seven members, and it was signed on 15 May 1992.\n'))
console.log(markdown.split('\n')[0])

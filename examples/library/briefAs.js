import {briefAs, briefOf, fromMarkdown} from 'stet'

const brief = briefOf(fromMarkdown('# The pact\n\nThe pact has seven members, and it was signed on 15 May 1992.\n'))
console.log(String(await briefAs('html', brief)).split('\n')[0])
console.log(JSON.parse(String(await briefAs('json', brief))).brief)

import {fromMarkdown, toMarkdown} from 'stet'

console.log(toMarkdown(fromMarkdown('The council\n===========\n\n*   met\n')))

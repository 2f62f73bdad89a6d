import {fromMarkdown, plainText} from 'stet'

console.log(plainText(fromMarkdown('# The council\n\nIt *met*[^1] on Tuesday.\n\n[^1]: All day.\n')))

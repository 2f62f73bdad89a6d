import {fromMarkdown} from 'stet'

const {children} = fromMarkdown('# The council\n\nIt met.\n')
console.log(children.map(({type}) => type))

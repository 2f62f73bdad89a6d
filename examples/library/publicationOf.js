import {fromMarkdown, publicationOf} from 'stet'

const {title, abstract, body} = publicationOf(fromMarkdown('# The council\n\n## Abstract\n\nIt met.\n\n## Then\n\nIt went.\n'))
console.log(title.children[0].value, abstract.children.length, body.length)

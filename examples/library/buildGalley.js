import {buildGalley} from 'stet'

const {children: [page]} = buildGalley('The council met.\n\nIt went home.')
for (const {type, value} of page.children[0].children) console.log(type, JSON.stringify(value))

import {readGalley} from 'stet'
import {unified} from 'unified'

const galley = unified().use(readGalley).parse('The council met.\n')
console.log(galley.type, galley.children.length)

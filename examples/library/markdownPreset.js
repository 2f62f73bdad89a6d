import {markdownPreset, toMarkdown} from 'stet'
import {unified} from 'unified'

const processor = unified().use(markdownPreset).freeze()
console.log(typeof processor.compiler, typeof toMarkdown)

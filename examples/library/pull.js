import {pull} from 'stet'

const source = 'The council of the Treaty Organiza-\ntion met in 20102, and went home.\n'
const {files, pages} = await pull(source, {file: 'article.txt'})
console.log([...files.keys()].join(' '))
console.log(pages)

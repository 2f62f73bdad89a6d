import {frontMatter, restore} from 'stet'

const {tree} = restore('The Council\n\nIt met on Tuesday, and it went home.\n', {file: 'article.txt', lang: 'en'})
const {title, lang, source} = frontMatter(tree)
console.log(title, lang, source.file)

import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {pluginsFrom, restore, wordsOf} from 'stet'

writeFileSync('latin.txt', 'consules\nsenatus\n')
writeFileSync('roma.mjs', `export default {name: 'roma', languages: {la: 'latin.txt'}}`)
const words = wordsOf(await pluginsFrom([path.resolve('roma.mjs')]))
console.log(words)
console.log(restore('Senatus et con-\nsules Romae sunt.\n', {lang: 'la', words}).markdown.split('\n').at(-2))

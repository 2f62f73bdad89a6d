import {fairCopy, markdownPreset, readGalley, restorePreset} from 'stet'
import {unified} from 'unified'

const file = await unified().use(readGalley).use(restorePreset).use(fairCopy).use(markdownPreset).process('It met on Tues-\nday.\n')
console.log(String(file).trim().split('\n').at(-1))

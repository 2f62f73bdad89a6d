import {fairCopy, markdownPreset, readGalley, rule, rules} from 'stet'
import {unified} from 'unified'

const mine = rule({
  id: 'mine',
  *propose({source}) {
    const at = source.indexOf('board')
    if (at >= 0) yield {at: [at, at + 5], now: 'council', why: 'the board is called so now', sure: 0.9}
  }
})
const file = await unified().use(readGalley).use(mine).use(rules.part).use(fairCopy).use(markdownPreset).process('The board met.\n')
console.log(String(file).trim().split('\n').at(-1))

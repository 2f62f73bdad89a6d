import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {pluginsFrom, restore} from 'stet'

writeFileSync(
  'shout.mjs',
  `export default {name: 'shout', rules: [{id: 'shout', *propose() { yield {at: [0, 3], now: 'THE', why: 'so', sure: 1} }}]}`
)
const [plugin] = await pluginsFrom([path.resolve('shout.mjs')])
console.log(restore('The council met on Tuesday, and it went home.\n', {rules: plugin.rules}).markdown.split('\n').at(-2))

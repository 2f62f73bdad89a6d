/** The rules’ readme is written from the rules and their cases: `vitest -u` writes it. */

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {rules} from '../../src/restore/index.ts'

const src = path.join(import.meta.dirname, '../../src/restore')

const opening = `# Restore

Galley → proposals. A rule reads a galley at rest and yields what it finds; \`rule()\` makes a unified transformer of it and
records the proposals in the ledger (\`file.data.ledger\`), and what a person should decide as messages (\`file.messages\`).

\`\`\`ts
import {unified} from 'unified'
import {fairCopy, markdownPreset, readGalley, rules} from 'stet'

const file = await unified()
  .use(readGalley)
  .use(rules.dehyphenate)
  .use(rules.reflow)
  .use(rules.part)
  .use(fairCopy)
  .use(markdownPreset)
  .process('Organiza-\\ntion\\n')
\`\`\`

The rules, in the order in which they are heard. What a case shows is its input and the Markdown that comes of it, without
the head.
`

test('the readme says what the rules do', async () => {
  const parts = Object.keys(rules).map((key) => partOf(key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)))
  await expect([opening, ...parts].join('\n')).toMatchFileSnapshot(path.join(src, 'readme.md'))
})

function partOf(id: string): string {
  const code = readFileSync(path.join(src, 'rules', `${id}.ts`), 'utf8')
  const comment = /^\/\*\*\s*([\s\S]*?)\s*\*\//.exec(code)?.[1] ?? ''
  const prose = comment.replace(/^ \* ?/gm, '').split(/\n\n(?= {2}> \|)/)[0] ?? ''
  const cases = readdirSync(path.join(import.meta.dirname, id))
  const shown = cases.map((name) => caseOf(id, name)).join('\n')
  return `## ${id}\n\n${prose}\n\n${shown}`
}

function caseOf(id: string, name: string): string {
  const at = path.join(import.meta.dirname, id, name)
  const input = readFileSync(path.join(at, 'input.txt'), 'utf8').replace(/\n+$/, '')
  const output = readFileSync(path.join(at, 'output.md'), 'utf8')
    .replace(/^---\n[\s\S]*?\n---\n\n/, '')
    .trimEnd()
  return `${name.replaceAll('-', ' ')}:\n\n\`\`\`text\n${visible(input)}\n\`\`\`\n\n\`\`\`markdown\n${output}\n\`\`\`\n`
}

// Marks that a page would not show.
function visible(text: string): string {
  return text.replaceAll('\u0000', '␀').replaceAll('\u001B', '␛').replaceAll('\u00AD', '¬').replaceAll('\t', '→ ')
}

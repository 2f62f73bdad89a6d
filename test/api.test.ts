/** The pages of the library: written from the doc comments and from examples that run. */

import {execFileSync} from 'node:child_process'
import {existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {publicNames} from './support/api.ts'
import {inFolder} from './support/command.ts'

const root = path.join(import.meta.dirname, '..')
const examples = path.join(root, 'examples/library')
const exampleOf = (name: string): string => readFileSync(path.join(examples, `${name}.js`), 'utf8')

inFolder()

test('every public name is told of, and every value has an example that runs', {timeout: 300_000}, async () => {
  const names = publicNames()
  const values = names.filter(({isType, name}) => !isType && existsSync(path.join(examples, `${name}.js`)))
  expect(names.filter(({says}) => says === '').map(({name}) => name)).toEqual([])
  const printed = outputs(values.map(({name}) => name))
  const sections = names.map(({name, isType, says, declaration}) => {
    const code = `\`\`\`ts\n${declaration}\n\`\`\``
    const output = printed.get(name)
    // A class of errors is shown where it is thrown.
    if (isType || name === 'Trouble') return `### ${name}\n\n${says}\n\n${code}`
    expect([name, Boolean(output)]).toEqual([name, true])
    return `### ${name}\n\n${says}\n\n${code}\n\n\`\`\`js\n${exampleOf(name).trimEnd()}\n\`\`\`\n\n\`\`\`text\n${output?.trimEnd()}\n\`\`\``
  })
  const page = `# The library\n\nWritten from the doc comments of \`src/\` and the examples in \`examples/library/\`, which are run: what each prints stands\nunder it. Nothing here prints, and nothing keeps a state of its own but what was read from disk.\n\n${sections.join('\n\n')}\n`
  await expect(page).toMatchFileSnapshot(path.join(root, 'docs/library.md'))
})

test('no example is of a name that is gone', () => {
  const names = new Set(publicNames().map(({name}) => name))
  expect(globSync('*.js', {cwd: examples}).filter((file) => !names.has(path.parse(file).name))).toEqual([])
})

/** Run the examples in one process; gives what each printed. */
function outputs(names: ReadonlyArray<string>): ReadonlyMap<string, string> {
  mkdirSync('node_modules')
  for (const name of ['unified', 'vfile']) symlinkSync(path.join(root, 'node_modules', name), `node_modules/${name}`)
  const library = pathToFileURL(path.join(root, 'src/index.ts')).href
  for (const name of names) writeFileSync(`${name}.mjs`, exampleOf(name).replace("from 'stet'", `from '${library}'`))
  writeFileSync('all.mjs', names.map((name) => `console.log('@@ ${name}'); await import('./${name}.mjs')`).join('\n'))
  const printed = execFileSync(process.execPath, ['all.mjs'], {encoding: 'utf8'})
    .split(/^@@ (\w+)\n/m)
    .slice(1)
  return new Map(names.map((name, index) => [printed[2 * index] ?? name, printed[2 * index + 1] ?? '']))
}

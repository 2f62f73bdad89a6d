/** What shells and manuals are given: written from the description of the program, so that it cannot be wrong for long. */

import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {commands} from '../../src/cli/commands/index.ts'
import {manPage} from '../../src/cli/man-page.ts'
import {programOf} from '../../src/cli/program.ts'
import {inFolder, stet} from '../support/command.ts'

const root = path.join(import.meta.dirname, '../..')
const whole = () =>
  programOf(
    () => true,
    () => undefined
  )
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

inFolder()

test('the manual is that of the program', async () => {
  await expect(manPage(await whole())).toMatchFileSnapshot(path.join(root, 'docs/stet.1'))
})

test.skipIf(!has('groff'))('the manual is what roff reads', () => {
  const {stdout, stderr} = spawnSync('groff', ['-man', '-Tascii', '-P-cbou', '-ww', path.join(root, 'docs/stet.1')], {
    encoding: 'utf8'
  })
  expect(stderr).toBe('')
  expect(stdout).toContain('--files-from0')
})

test('every command has help with examples of itself', async () => {
  const {program, examples} = await whole()
  for (const command of program.commands) {
    const name = command.name()
    expect([name, (examples.get(name) ?? []).length > 0]).toEqual([name, true])
    for (const [line] of examples.get(name) ?? []) expect(line).toContain('stet')
    expect((await stet(name, '--help')).stdout).toContain('\nExamples:\n')
  }
})

describe('completion', () => {
  test.each([
    [['stet', 'ce'], ['census']],
    [['stet', 'restore', '--rep'], ['--report']],
    [['stet', 'restore', '--report', 's'], ['sarif']],
    [
      ['stet', 'brief', '--to', ''],
      ['md', 'html', 'pdf', 'json']
    ],
    [['stet', 'help', 'expl'], ['explain']],
    [['stet', 'completion', 'z'], ['zsh']],
    [['stet', 'restore', 'a'], []]
  ])('of bash: %j', async (words, offered) => {
    writeFileSync('stet.bash', (await stet('completion', 'bash')).stdout)
    const script = `. ./stet.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _stet; printf '%s\\n' "\${COMPREPLY[@]}"`
    const {stdout, stderr} = spawnSync('bash', ['-c', script, 'bash', ...words], {encoding: 'utf8'})
    expect([stderr, stdout.split('\n').filter(Boolean)]).toEqual(['', offered])
  })

  test('of every shell knows every command', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const {stdout} = await stet('completion', shell)
      for (const name of Object.keys(commands)) expect(stdout).toContain(name)
    }
    expect((await stet('completion', 'fihs')).stderr).toContain('Did you mean fish?')
  })

  test.skipIf(!has('zsh'))('of zsh is what zsh reads', async () => {
    writeFileSync('_stet', (await stet('completion', 'zsh')).stdout)
    expect(spawnSync('zsh', ['-n', '_stet'], {encoding: 'utf8'})).toMatchObject({status: 0, stderr: ''})
    const script = 'autoload -U compinit && compinit -D -d dump; . ./_stet; print $_comps[stet]'
    expect(spawnSync('zsh', ['-fc', script], {encoding: 'utf8'}).stdout).toBe('_stet\n')
  })

  test.skipIf(!has('fish'))('of fish offers what it should', async () => {
    writeFileSync('stet.fish', (await stet('completion', 'fish')).stdout)
    const offered = (line: string): ReadonlyArray<string> =>
      spawnSync('fish', ['--no-config', '-c', `source stet.fish; complete -C ${JSON.stringify(line)}`], {
        encoding: 'utf8'
      })
        .stdout.trim()
        .split('\n')
        .map((each) => each.split('\t')[0] ?? '')
    expect(offered('stet ce')).toEqual(['census'])
    expect(offered('stet restore --report s')).toEqual(['sarif'])
    expect(offered('stet brief --pac')).toEqual(['--pack'])
    expect(offered('stet completion b')).toEqual(['bash'])
  })
})

test('a configuration is begun, and not begun again', async () => {
  expect(await stet('init', '--preset', 'careful')).toMatchObject({status: 0, stdout: 'stet.config.yaml\n'})
  expect(JSON.parse((await stet('config')).stdout)).toEqual({
    file: 'stet.config.yaml',
    settings: {verbose: true, frail: true, failOn: 'uncertain'}
  })
  expect(await stet('init')).toMatchObject({status: 2, stderr: expect.stringContaining('it is there already')})
})

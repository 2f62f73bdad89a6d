/** Real trouble with real disks, each in a process of its own: what the command says, and what stands there after. */

import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {draftName} from '../../src/press/drafts.ts'
import {writeWhole} from '../../src/press/write-whole.ts'

const root = path.join(import.meta.dirname, '../..')
const command = path.join(root, 'src/cli/main.ts')
// 1.6 MB of paragraphs that are set already: quickly restored, and too long for the disk below.
const text = 'The council of the basin met on Tuesday, and went home.\n\n'.repeat(28_000)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
  writeFileSync(path.join(folder, 'short.txt'), 'The council met.\n')
  writeFileSync(path.join(folder, 'long.txt'), text)
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** Run a line of shell; `$stet` is the command. */
function sh(line: string): {status: number | null; stdout: string; stderr: string} {
  const env = {...process.env, node: process.execPath, stet: command}
  return spawnSync('sh', ['-c', line.replaceAll('$stet', '"$node" "$stet"')], {cwd: folder, encoding: 'utf8', env})
}

/** Run a line of shell where `disk` is a disk of 1 MiB. */
const onSmallDisk = (line: string): ReturnType<typeof sh> =>
  sh(`mkdir disk; unshare --mount --map-root-user sh -c 'mount -t tmpfs -o size=1m none disk && ${line}'`)

// A container may forbid it.
const canMount =
  spawnSync('unshare', ['--mount', '--map-root-user', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

describe.skipIf(process.platform !== 'linux')('on Linux', () => {
  test('a full disk keeps the old file', (context) => {
    if (!canMount) context.skip('no disk may be mounted here; the two tests that follow fill one by other means')
    const {status, stdout, stderr} = onSmallDisk(
      'echo old > disk/a.md; $stet restore long.txt -o disk/a.md --quiet; echo "code $?"; cat disk/a.md; ls -A disk'
    )
    expect([status, stdout]).toEqual([0, 'code 5\nold\na.md\n'])
    expect(stderr).toBe(
      'stet: Cannot write `disk/a.md`: the disk is full; make room, or choose another place; nothing was changed there\n'
    )
  })

  test('a folder that may not be read fails alone', () => {
    const isRoot = process.getuid?.() === 0
    // Root may read everything: somebody else is asked.
    const nobody = isRoot ? {uid: 65534, gid: 65534} : {}
    chmodSync(folder, 0o755)
    for (const name of ['in/open', 'in/closed', 'closed']) mkdirSync(path.join(folder, name), {recursive: true})
    writeFileSync(path.join(folder, 'in/open/a.txt'), 'The council met.\n')
    for (const name of ['in/closed', 'closed']) chmodSync(path.join(folder, name), 0)
    const run = (...args: ReadonlyArray<string>): unknown => {
      const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: {...process.env, HOME: folder},
        ...nobody
      })
      return [status, stdout, stderr]
    }
    const refused = (name: string): string =>
      `stet: Cannot read \`${name}\`: permission denied; check who may read and write there\n`
    expect(run('restore', 'in', '--dry-run', '--out-dir', 'out')).toEqual([1, '', refused('in/closed')])
    for (const args of [
      ['restore', 'closed'],
      ['verify', 'closed'],
      ['restore', 'closed/a.txt'],
      ['restore', 'closed/*.txt']
    ]) {
      expect(run(...args)).toEqual([4, '', refused(args[1] ?? '')])
    }
    for (const name of ['in/closed', 'closed']) chmodSync(path.join(folder, name), 0o755)
  })

  test('a full disk on standard output is said', () => {
    expect(sh('$stet restore short.txt > /dev/full')).toMatchObject({
      status: 5,
      stderr: 'stet: Cannot write standard output: the disk is full; make room, or choose another place\n'
    })
  })

  test('a limit on the size of files keeps the old file', () => {
    writeFileSync(path.join(folder, 'a.md'), 'old')
    // In blocks of 512 bytes; the signal that comes with it is left to the command.
    const {status, stderr} = sh(`trap '' XFSZ; ulimit -f 512; $stet restore long.txt -o a.md --quiet`)
    expect([status, stderr]).toEqual([
      5,
      'stet: Cannot write `a.md`: files of this size are not allowed there; raise the limit, or choose another place; nothing was changed there\n'
    ])
    expect([readFileSync(path.join(folder, 'a.md'), 'utf8'), readdirSync(folder).toSorted()]).toEqual([
      'old',
      ['a.md', 'long.txt', 'short.txt']
    ])
  })

  test('a disk that may only be read is said', (context) => {
    if (!canMount) context.skip('no disk may be mounted here')
    const {stdout, stderr} = onSmallDisk(
      'mount -o remount,ro none disk && { $stet pull short.txt --out-dir disk/editions; echo "code $?"; ls -A disk; }'
    )
    expect([stdout, stderr]).toEqual([
      'code 5\n',
      'stet: Cannot write `disk/editions/short/fair-copy.md`: the disk is read-only; choose another place; nothing was changed there\n'
    ])
  })

  test.each([
    ['read', 'readWhole(file)', 'Cannot read'],
    ['written', 'writeWhole(file + "2", "x")', 'Cannot write']
  ])('too many open files: what cannot be %s is said', (_, call, word) => {
    const script = `
      import {openSync} from 'node:fs'
      import {readWhole, writeWhole} from ${JSON.stringify(path.join(root, 'src/press/index.ts'))}
      const file = ${JSON.stringify(path.join(folder, 'short.txt'))}
      try { for (;;) openSync('/dev/null', 'r') } catch {}
      try { await ${call} } catch (error) { console.log(error.name, error.kind, error.message) }`
    writeFileSync(path.join(folder, 'many.mjs'), script)
    const {stdout} = sh('ulimit -n 64; "$node" many.mjs')
    expect(stdout).toMatch(new RegExp(`^Trouble (?:in|out)put ${word} .*: too many files are open; raise the limit`))
  })

  test('too many open files, from where Node itself can start: a sentence and a code, whatever lacks them', () => {
    writeFileSync(path.join(folder, 'other.txt'), 'The council met again.\n')
    const said = new Set<string>()
    for (let limit = 22; limit < 60; limit += limit < 28 ? 2 : 15) {
      const {stdout, stderr} = sh(
        `ulimit -n ${limit}; $stet pull short.txt other.txt --out-dir out-${limit} --quiet; echo "code $?"`
      )
      // Below, it is Node that breaks, before it has read a line of ours.
      if (/^Node\.js v|node::|^sh: /m.test(stderr)) continue
      expect([limit, stdout, stderr]).toBeOneOf([
        [limit, 'code 0\n', ''],
        [limit, 'code 4\n', expect.stringMatching(/^stet: .*: too many files are open; raise the limit, or run fewer/)],
        [limit, 'code 1\n', expect.stringMatching(/^stet: .*: too many files are open; raise the limit, or run fewer/)]
      ])
      said.add(stdout)
    }
    expect([...said]).toEqual(expect.arrayContaining(['code 0\n', 'code 4\n']))
  })
})

// A kill cannot be heard; Windows has no other.
test.skipIf(process.platform === 'win32')('a kill at any moment leaves the old file or the new one', async () => {
  const file = path.join(folder, 'a')
  const contents = ['a', 'b'].map((letter) => letter.repeat(2 ** 21))
  const script = `
    import {writeWhole} from ${JSON.stringify(path.join(root, 'src/press/write-whole.ts'))}
    for (;;) for (const letter of 'ab') await writeWhole(${JSON.stringify(file)}, letter.repeat(${2 ** 21}))`
  writeFileSync(path.join(folder, 'writer.mjs'), script)
  for (let round = 0; round < 12; round++) {
    rmSync(file, {force: true})
    const child = spawn(process.execPath, [path.join(folder, 'writer.mjs')], {stdio: 'ignore'})
    while (!existsSync(file) && child.exitCode === null) await setTimeout(5)
    // Each write takes some milliseconds: the kills fall on all of its parts.
    await setTimeout((round * 7) % 23)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(readFileSync(file, 'utf8')).toBeOneOf(contents)
  }
  // What the killed ones left goes with the next file; what is of others stays.
  const others = [
    '.stet-0123abcd-1-0123456789abcdef.draft',
    `.stet-${draftName().split('-')[1]}-${process.pid}-0123456789abcdef.draft`
  ]
  for (const name of others) writeFileSync(path.join(folder, name), '')
  await writeWhole(file, 'new')
  expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual(others.toSorted())
})

describe.skipIf(process.platform === 'win32')('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129]
  ])('%s ends a command at once, with the code that shells have for it', (signal, code) => {
    // The source comes too slowly: the command is waiting for it when the signal comes.
    const {status, stdout} = sh(
      `mkfifo pipe; sleep 3 > pipe & $stet restore -o a.md < pipe & sleep 1; kill -${signal.slice(3)} $!; wait $!; echo "code $?"; ls a.md 2>&1 | wc -l`
    )
    expect([status, stdout.match(/code \d+/)?.[0]]).toEqual([0, `code ${code}`])
    expect(existsSync(path.join(folder, 'a.md'))).toBe(false)
  })
})

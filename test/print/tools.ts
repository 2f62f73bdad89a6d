/** Programs outside of npm that read PDFs, and judge them. */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')

/** What a program said: its answer, and its complaints. */
export interface Said {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Run a program, whatever it answers. */
export function ask(command: string, args: ReadonlyArray<string>): Said {
  const {status, error, stdout, stderr} = spawnSync(command, args, {encoding: 'utf8', maxBuffer: 2 ** 28})
  if (error) {
    const install = 'apt-get install -y poppler-utils mupdf-tools qpdf maven'
    throw new Error(`Cannot run \`${command}\`; install it: ${install}`, {cause: error})
  }
  return {status, stdout, stderr}
}

/** Run a program; gives what it prints. */
export function tool(command: string, args: ReadonlyArray<string>): string {
  const {status, stdout, stderr} = ask(command, args)
  if (status !== 0) throw new Error(`\`${command}\` exited with ${status}: ${stderr.trim() || stdout.trim()}`)
  return stdout
}

/** List what veraPDF has against files, for one of its flavours: `3a`, `ua1`, …; one that it did not read is named too. */
export function veraFaults(flavour: string, files: ReadonlyArray<string>): ReadonlyArray<string> {
  const args = ['org.verapdf.apps.GreenfieldCliWrapper', '--flavour', flavour, '--format', 'text', '-v', ...files]
  const {stdout} = java(args)
  const lines = stdout.split('\n').filter((line) => line.trim() !== '')
  const passed = new Set(lines.filter((line) => line.startsWith('PASS')).map((line) => line.split(' ')[1]))
  return [
    ...lines.filter((line) => !line.startsWith('PASS')),
    ...files.filter((file) => !passed.has(file)).map((file) => `not passed: ${file}`)
  ]
}

/** Say what PDFBox Preflight has against a file as PDF/A-1b. */
export function preflightFaults(file: string): string {
  const {status, stdout} = java(['org.apache.pdfbox.preflight.Validator_A1b', file])
  return status === 0 ? '' : stdout
}

function java(args: ReadonlyArray<string>): Said {
  return ask('java', ['-cp', classPath(), ...args])
}

/** Where the judges’ classes are; Maven fetches them the first time. */
function classPath(): string {
  const pom = path.join(import.meta.dirname, 'validators/pom.xml')
  const folder = path.join(root, 'dist/print')
  const list = path.join(folder, 'class-path.txt')
  if (!existsSync(list)) {
    mkdirSync(folder, {recursive: true})
    tool('mvn', ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${list}`])
  }
  return readFileSync(list, 'utf8').trim()
}

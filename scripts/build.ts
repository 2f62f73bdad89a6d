/**
 * Build `dist/lib/`, from nothing: the library compiled file by file, the command bundled.
 *
 * A command is started again and again, and Node takes longer to find two
 * hundred small files than to read them; in a bundle they are a few.
 */

import {chmodSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {data} from 'franc-min/data.js'
import {type Plugin, rolldown} from 'rolldown'
import {languageCodes} from '../src/lexicon/language.ts'
import {root, run, stet} from './process.ts'

/**
 * What is loaded only when it is called.
 *
 * PDFKit loads fontkit for fonts that it is handed as bytes, what enciphers files, and what breaks lines of its own;
 * commander loads what starts other programs; Stet asks for none of them. hyphenopoly reads its patterns from beside
 * itself. Few texts have pictures.
 */
const whenCalled: Readonly<Record<string, string>> = {
  fontkit: "export const create = (...given) => load('fontkit').create(...given)",
  'fast-png': `export const decode = (...given) => load('fast-png').decode(...given)
    export const hasPngSignature = (...given) => load('fast-png').hasPngSignature(...given)`,
  '@noble/ciphers/aes': `export const cbc = (...given) => loadOfPdfkit('@noble/ciphers/aes').cbc(...given)
    export const ecb = (...given) => loadOfPdfkit('@noble/ciphers/aes').ecb(...given)`,
  linebreak: `export default class {
    constructor(...given) {
      return new (loadOfPdfkit('linebreak'))(...given)
    }
  }`,
  'node:child_process': "export const spawn = (...given) => load('node:child_process').spawn(...given)",
  hyphenopoly: "export default {config: (...given) => load('hyphenopoly').default.config(...given)}"
}
const mark = '\0late:'
const late = {
  name: 'late',
  resolveId: (id: string): string | undefined => (id in whenCalled ? mark + id : undefined),
  load: (id: string): string | undefined =>
    id.startsWith(mark)
      ? `import {createRequire} from 'node:module'
        const load = createRequire(import.meta.url)
        const loadOfPdfkit = (id) => createRequire(load.resolve('pdfkit'))(id)
        ${whenCalled[id.slice(mark.length)]}`
      : undefined
}

// It lays out each language that it has, at every start; the others are never asked for.
const fewLanguages = {
  name: 'few-languages',
  transform: (_: string, id: string): string | undefined => {
    if (!id.endsWith('/franc-min/data.js')) return undefined
    const scripts = Object.entries(data).flatMap(([script, all]) => {
      const known = Object.entries(all).filter(([code]) => languageCodes.includes(code))
      return known.length > 0 ? [[script, Object.fromEntries(known)]] : []
    })
    return `export const data = ${JSON.stringify(Object.fromEntries(scripts))}`
  }
}

// Modules of users and of packages are imported by the door: a script that is kept cannot.
const throughDoor = {
  name: 'through-door',
  renderChunk: (code: string): string => code.replaceAll(/\bimport\s*\(/g, 'importModule(')
}

const lib = path.join(root, 'dist/lib')
const cli = path.join(lib, 'cli')
rmSync(lib, {recursive: true, force: true})
process.exitCode = run('tsc', ['-p', 'tsconfig.build.json'])
if (process.exitCode === 0) {
  // The command is CommonJS: what V8 compiled of it can be kept (`src/cli/kept.ts`).
  await bundle({program: 'src/cli/main.ts', task: 'src/archive/worker.ts'}, [late, fewLanguages, throughDoor])
  await bundle({main: 'src/cli/door.ts', worker: 'src/cli/thread.ts'}, [])
  writeFileSync(path.join(cli, 'package.json'), '{"type": "commonjs"}\n')
  // The bundler writes plain files; a linked command must be executable.
  chmodSync(stet, 0o755)
}

async function bundle(input: Readonly<Record<string, string>>, plugins: Array<Plugin>): Promise<void> {
  const made = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    // It reads files from beside itself.
    external: ['piscina'],
    plugins,
    logLevel: 'warn'
  })
  await made.write({dir: cli, format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js'})
}

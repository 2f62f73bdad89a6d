/**
 * Build `dist/lib/`, from nothing: the library compiled file by file, the command bundled.
 *
 * A command is started again and again, and Node takes longer to find two
 * hundred small files than to read them; in a bundle they are a few.
 */

import {chmodSync, rmSync} from 'node:fs'
import path from 'node:path'
import {data} from 'franc-min/data.js'
import {rolldown} from 'rolldown'
import {languageCodes} from '../src/lexicon/language.ts'
import {root, run, stet} from './process.ts'

// PDFKit loads it for fonts that it is handed as bytes; Stet hands it none, and loading it takes longer than a page.
const late = {
  name: 'late',
  resolveId: (id: string): string | undefined => (id === 'fontkit' ? '\0fontkit' : undefined),
  load: (id: string): string | undefined =>
    id === '\0fontkit'
      ? "import {createRequire} from 'node:module'\nexport const create = (...given) => createRequire(import.meta.url)('fontkit').create(...given)"
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

const lib = path.join(root, 'dist/lib')
rmSync(lib, {recursive: true, force: true})
process.exitCode = run('tsc', ['-p', 'tsconfig.build.json'])
if (process.exitCode === 0) {
  const bundle = await rolldown({
    cwd: root,
    input: {main: 'src/cli/main.ts', worker: 'src/archive/worker.ts'},
    platform: 'node',
    // They read files from beside themselves.
    external: ['hyphenopoly', 'piscina'],
    plugins: [late, fewLanguages],
    logLevel: 'warn'
  })
  await bundle.write({dir: path.join(lib, 'cli'), entryFileNames: '[name].js', chunkFileNames: '[name].js'})
  // The bundler writes plain files; a linked command must be executable.
  chmodSync(stet, 0o755)
}

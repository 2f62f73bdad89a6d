/**
 * Typst, as the npm package of its compiler has it, for `npm run bench`:
 *
 *     npm install --no-save @myriaddreamin/typst-ts-node-compiler
 *     node scripts/typst.ts compile IN.typ OUT.pdf
 */

import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from './process.ts'

/** What is used of the package, which the project does not depend on. */
interface Package {
  NodeCompiler: {
    create: (options: {fontArgs: ReadonlyArray<{fontPaths: ReadonlyArray<string>}>}) => {
      pdf: (source: {mainFileContent: string}) => Buffer
    }
  }
}

const name = '@myriaddreamin/typst-ts-node-compiler'
const {NodeCompiler} = (await import(name)) as Package
const [verb, from, to] = process.argv.slice(2)
if (verb === 'compile' && from && to) {
  // The same faces, so that neither searches for others.
  const compiler = NodeCompiler.create({fontArgs: [{fontPaths: [path.join(root, 'fonts/source-serif-4')]}]})
  writeFileSync(to, compiler.pdf({mainFileContent: readFileSync(from, 'utf8')}))
}

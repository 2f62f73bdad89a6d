/** `stet config`: which settings hold here, and where they stand. */

import path from 'node:path'
import {print} from '../streams.ts'
import type {Verb} from '../verb.ts'

export const configVerb: Verb = {
  examples: [
    ['stet config', 'the settings of the working folder, checked'],
    ['stet pull article.txt --print-config', 'those of one run, with what was typed']
  ],
  describe(command) {
    command.action(async ({config}: {config?: string | false}) => {
      const {findConfig, readConfig} = await import('../config.ts')
      const found = typeof config === 'string' ? await readConfig(config) : await findConfig(process.cwd())
      const {file, settings} = found ?? {file: undefined, settings: {}}
      const where = file === undefined ? null : path.relative(process.cwd(), file)
      await print(`${JSON.stringify({file: where, settings}, undefined, 2)}\n`)
    })
  }
}

/** `stet init`: a configuration to begin with. */

import {existsSync} from 'node:fs'
import {Trouble, writeWhole} from '../../press/index.ts'
import {choice} from '../options.ts'
import {presets} from '../presets.ts'
import {print} from '../streams.ts'
import type {Verb} from '../verb.ts'

const file = 'stet.config.yaml'

export const initVerb: Verb = {
  examples: [
    ['stet init', 'write stet.config.yaml, with what can be set in it'],
    ['stet init --preset ci', 'one that extends a preset: careful, ci or archive']
  ],
  describe(command) {
    command
      .addOption(choice('--preset <name>', 'settings of the house to begin with', Object.keys(presets)))
      .action(async ({preset}: {preset?: string}) => {
        if (existsSync(file))
          throw new Trouble('usage', `Unexpected file \`${file}\`, it is there already; change it by hand`)
        await writeWhole(file, textOf(preset))
        await print(`${file}\n`)
      })
  }
}

function textOf(preset: string | undefined): string {
  return `# Settings of Stet for this folder and those below it; what is typed goes before them.
# Each is the name of an option without its hyphens: --max-size is maxSize. A line without # holds.

${preset === undefined ? '# extends: careful      # or ci, archive, or a file' : `extends: ${preset}`}
# lang: en-GB             # else found from the text
# maxSize: 32             # megabytes
# frail: true             # exit with 1 when there is something to look at
# failOn: uncertain       # exit with 3 when a change is less than sure
# report: pretty          # or json, jsonl, sarif, github
# without: [accent]       # rules that are not heard
# plugin: [./mine.js]     # rules, packs, themes of one's own

# For one command alone:
# pull: {outDir: editions, jobs: 2}
# print: {theme: journal, paper: a4}
# brief: {pack: bluf}
`
}

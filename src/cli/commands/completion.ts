/** `stet completion`: what a shell offers when the tabulator is struck. */

import {Argument} from 'commander'
import {completionFor, shells} from '../completion.ts'
import {choiceOf} from '../options.ts'
import {print} from '../streams.ts'
import type {Verb} from '../verb.ts'

export const completionVerb: Verb = {
  examples: [
    ['eval "$(stet completion bash)"', 'for this shell; put it into ~/.bashrc for all'],
    ['stet completion fish > ~/.config/fish/completions/stet.fish', 'for fish']
  ],
  describe(command) {
    const shell = new Argument('<shell>', 'what completes').argParser(choiceOf(shells))
    shell.argChoices = [...shells]
    command.addArgument(shell).action(async (shell: (typeof shells)[number]) => {
      // Every command is described, which none but this needs.
      const {programOf} = await import('../program.ts')
      const {program} = await programOf(
        () => true,
        () => undefined
      )
      await print(completionFor(shell, program))
    })
  }
}

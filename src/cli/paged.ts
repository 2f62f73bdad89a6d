/** Options of the commands that set pages. */

import type {Command} from 'commander'

/** How pages look. */
export interface Paged {
  theme: string
  paper?: string
}

/** Add the options of a command that sets pages. */
export function pagesOptions(command: Command): Command {
  return command
    .option('--theme <name>', 'a house style: digest, journal, brief, note; or a theme file of one’s own', 'digest')
    .option('--paper <name>', 'paper other than the theme’s: a4, a5, b5, letter, legal, half-letter')
}

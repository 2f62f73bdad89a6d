/** Options of the commands that set pages. */

import path from 'node:path'
import type {Command} from 'commander'

/** How pages look. */
export interface Paged {
  theme: string
  paper?: string
}

/** Where pictures lie. */
export interface Pictured {
  pictures?: string
}

/** Add the option of a command that sets the pictures of a text. */
export function picturesOption(command: Command): Command {
  return command.option('--pictures <folder>', 'a folder that pictures may lie in, beside that of the text')
}

/** The folder that a text names its pictures from. */
export function folderOf(file: string): string {
  return file === '-' ? '.' : path.dirname(file)
}

/** Add the options of a command that sets pages. */
export function pagesOptions(command: Command): Command {
  return command
    .option('--theme <name>', 'a house style: digest, journal, brief, note; or a theme file of one’s own', 'digest')
    .option('--paper <name>', 'paper other than the theme’s: a4, a5, b5, letter, legal, half-letter')
}

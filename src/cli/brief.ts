/** `stet brief`: a pack, questions and notes, in the form that the output’s name says. */

import path from 'node:path'
import type {Command} from 'commander'
import {Trouble} from '../press/index.ts'
import type {BriefForm, BriefSettings, Piece} from '../press/setting.ts'

type Press = typeof import('../press/setting.ts')

/** What the command lends. */
export interface Doors<Options> {
  readonly date: () => {date?: Date}
  readonly piece: (file: string, options: Options) => Piece
  readonly write: (content: string | Uint8Array, output: string | undefined) => Promise<void>
}

interface BriefFlags {
  readonly output?: string
  readonly pack?: string
  readonly questions?: string
  readonly notes?: string
  readonly json?: boolean
  readonly compare?: boolean
}

/** Add what `stet brief` can be asked for. */
export function addBrief<Options>(command: Command, {date, piece, write}: Doors<Options>): void {
  command
    .description(
      'make the brief of a fair copy (or a source): Markdown, or HTML, PDF or JSON by the name of the output'
    )
    .argument('<file...>', 'a Markdown or text file')
    .option('--pack <name>', 'templates: bluf, brief, glance, post, submission, dossier, or a folder of your own')
    .option('--compare', 'compare two to ten texts')
    .option('--questions <file>', 'questions of your own for the comparison, as YAML')
    .option('--notes <file>', 'notes of yours, a paragraph each, kept apart from the source’s words')
    .option('--json', 'the brief as data')
    .action(async (files: ReadonlyArray<string>, flags: Options & BriefFlags) => {
      const form = formOf(flags)
      const press = await import('../press/setting.ts')
      const settings = settingsOf(press, flags)
      const [file = '-', other] = files
      if (other !== undefined && !flags.compare) {
        throw new Trouble('usage', `Unexpected file \`${other}\`, expected one file, or --compare`)
      }
      const brief = flags.compare
        ? press.compareOf(
            files.map((name) => piece(name, flags)),
            settings
          )
        : briefOfOne(press, piece(file, flags), settings)
      await write(await press.briefAs(form, brief, date()), flags.output)
    })
}

function briefOfOne(
  {briefOf}: Press,
  {tree, restoration}: Piece,
  settings: BriefSettings
): ReturnType<Press['briefOf']> {
  return briefOf(tree, {...settings, ...(restoration && {restoration})})
}

function formOf({json, output}: BriefFlags): BriefForm {
  if (json) return 'json'
  const form = (['html', 'pdf', 'json'] as const).find(
    (name) => path.extname(output ?? '').toLowerCase() === `.${name}`
  )
  return form ?? 'md'
}

function settingsOf(press: Press, {pack, questions, notes}: BriefFlags): Omit<BriefSettings, 'restoration'> {
  const asked = [
    ...(questions === undefined ? [] : [`questions ${path.basename(questions)}`]),
    ...(notes === undefined ? [] : [`notes ${path.basename(notes)}`])
  ]
  return {
    ...(pack !== undefined && {pack: press.packFrom(pack)}),
    ...(questions !== undefined && {questions: press.questionsIn(questions)}),
    ...(notes !== undefined && {notes: press.notesIn(notes)}),
    ...(asked.length > 0 && {asked})
  }
}

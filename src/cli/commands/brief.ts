/** `stet brief`: a pack, questions and notes, in the form that the output’s name says. */

import path from 'node:path'
import {Trouble} from '../../press/index.ts'
import type {BriefForm, BriefSettings, Piece} from '../../press/setting.ts'
import {dateOption, type Out, out} from '../options.ts'
import {pieceOf} from '../sources.ts'
import {write} from '../streams.ts'
import type {Verb} from '../verb.ts'

type Press = typeof import('../../press/setting.ts')

interface Options extends Out {
  pack?: string
  questions?: string
  notes?: string
  json?: boolean
  compare?: boolean
}

export const briefVerb: Verb = {
  examples: [
    ['stet brief clean.md -o brief.md', 'make the brief of a fair copy'],
    ['stet brief clean.md --pack bluf -o note.pdf', 'one page, bottom line first'],
    ['stet brief one.md other.md --compare -o both.html', 'two texts side by side']
  ],
  describe(command) {
    out(command)
      .argument('<file...>', 'a Markdown or text file')
      .option('--pack <name>', 'templates: bluf, brief, glance, post, submission, dossier, or a folder of your own')
      .option('--compare', 'compare two to ten texts')
      .option('--questions <file>', 'questions of your own for the comparison, as YAML')
      .option('--notes <file>', 'notes of yours, a paragraph each, kept apart from the source’s words')
      .option('--json', 'the brief as data')
      .action(briefAll)
  }
}

async function briefAll(files: ReadonlyArray<string>, options: Options): Promise<void> {
  const form = formOf(options)
  const press = await import('../../press/setting.ts')
  const settings = settingsOf(press, options)
  const [file = '-', other] = files
  if (other !== undefined && !options.compare) {
    throw new Trouble('usage', `Unexpected file \`${other}\`, expected one file, or --compare`)
  }
  const brief = options.compare
    ? press.compareOf(
        files.map((name) => pieceOf(name, options)),
        settings
      )
    : briefOfOne(press, pieceOf(file, options), settings)
  await write(await press.briefAs(form, brief, dateOption()), options.output)
}

function briefOfOne(
  {briefOf}: Press,
  {tree, restoration}: Piece,
  settings: BriefSettings
): ReturnType<Press['briefOf']> {
  return briefOf(tree, {...settings, ...(restoration && {restoration})})
}

function formOf({json, output}: Options): BriefForm {
  if (json) return 'json'
  const form = (['html', 'pdf', 'json'] as const).find(
    (name) => path.extname(output ?? '').toLowerCase() === `.${name}`
  )
  return form ?? 'md'
}

function settingsOf(press: Press, {pack, questions, notes}: Options): Omit<BriefSettings, 'restoration'> {
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

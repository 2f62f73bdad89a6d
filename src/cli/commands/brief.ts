/** `stet brief`: a pack, questions and notes, in the form that the output’s name says. */

import path from 'node:path'
import type {Input} from '../../archive/index.ts'
import {type Plugin, pluginsFrom, Trouble} from '../../press/index.ts'
import type {BriefForm, BriefSettings, Piece} from '../../press/setting.ts'
import {eachOf, sourcesOf} from '../each.ts'
import {choice, dateOption, type Out, out} from '../options.ts'
import {sheetOf} from '../sources.ts'
import {targetsOf} from '../targets.ts'
import type {Verb} from '../verb.ts'

const briefForms: ReadonlyArray<BriefForm> = ['md', 'html', 'pdf', 'json']

type Press = typeof import('../../press/setting.ts')

interface Options extends Out {
  pack?: string
  questions?: string
  notes?: string
  scale?: string
  to?: BriefForm
  json?: boolean
  compare?: boolean
  diff?: string
}

export const briefVerb: Verb = {
  examples: [
    ['stet brief clean.md -o brief.md', 'make the brief of a fair copy'],
    ['stet brief clean.md --pack bluf -o note.pdf', 'one page, bottom line first'],
    ['stet brief clean --to html --out-dir briefs', 'of every text in the folder clean/'],
    ['stet brief one.md other.md --compare -o both.html', 'two texts side by side'],
    ['stet brief clean.md --diff old.json', 'what changed since an earlier brief']
  ],
  describe(command, end) {
    out(command)
      .argument('[file...]', 'Markdown or text files, folders, patterns; standard input when there is none')
      .option(
        '--pack <name>',
        'templates: bluf, brief, glance, post, submission, dossier, changes, or a folder of your own'
      )
      .option('--compare', 'compare two to ten texts')
      .option('--diff <old.json>', 'what changed since an earlier brief, of which this is the data')
      .option('--questions <file>', 'questions of your own for the comparison, as YAML')
      .option('--notes <file>', 'notes of yours, a paragraph each, kept apart from the source’s words')
      .option('--scale <name>', 'what the house takes words of likelihood for, printed as the house’s: icd203, kent')
      .addOption(choice('--to <form>', 'form of the brief (default: as the output’s name ends, else md)', briefForms))
      .option('--json', 'the brief as data; the same as --to json')
      .action(async (names: ReadonlyArray<string>, given: Options) => {
        const options = {stdinName: 'stdin.md', ...given}
        const date = dateOption()
        const form = formOf(options)
        const inputs = await sourcesOf(names, options, 'text')
        const press = await import('../../press/setting.ts')
        const settings = settingsOf(press, options, await pluginsFrom(options.plugin))
        if (options.compare && options.diff !== undefined) {
          throw new Trouble('usage', 'Unexpected options, expected one of `--compare`, `--diff`')
        }
        if (options.compare) {
          end(
            await compareAll(inputs, options, (pieces) => press.briefAs(form, press.compareOf(pieces, settings), date))
          )
          return
        }
        if (inputs.length > 1 && options.outDir === undefined) {
          throw new Trouble(
            'usage',
            `Unexpected file \`${inputs[1]?.file}\`, expected one file, or \`--compare\`, or \`--out-dir\``
          )
        }
        const old = options.diff === undefined ? undefined : press.modelIn(options.diff)
        const put = targetsOf(inputs, options, `.${form}`)
        end(
          await eachOf('brief', inputs, options, async (input) => {
            const {tree, restoration} = await sheetOf(input.file, options)
            const given = {...settings, ...(restoration && {restoration})}
            const brief = old ? press.changesIn(tree, old, given) : press.briefOf(tree, given)
            return {made: await put(input, await press.briefAs(form, brief, date)), ...(restoration && {restoration})}
          })
        )
      })
  }
}

/** One result of all inputs. */
async function compareAll(
  inputs: ReadonlyArray<Input>,
  options: Options,
  write: (pieces: ReadonlyArray<Piece>) => Promise<string | Uint8Array>
): Promise<number> {
  const [first = {file: '-', below: ''}] = inputs
  if (options.outDir !== undefined) {
    throw new Trouble('usage', 'Unexpected option `--out-dir`, a comparison is one result; expected `--output`')
  }
  // The output stands for them all; it is none of them.
  for (const input of inputs) targetsOf([input], options, '')
  const put = targetsOf([first], options, '')
  return eachOf('brief', [first], options, async () => {
    const pieces = await Promise.all(inputs.map(({file}) => sheetOf(file, options)))
    return {made: await put(first, await write(pieces))}
  })
}

function formOf({json, to, output}: Options): BriefForm {
  if (json) return 'json'
  return to ?? briefForms.find((name) => path.extname(output ?? '').toLowerCase() === `.${name}`) ?? 'md'
}

function settingsOf(
  press: Press,
  {pack, questions, notes, scale, diff}: Options,
  plugins: ReadonlyArray<Plugin>
): Omit<BriefSettings, 'restoration'> {
  const asked = [
    ...(questions === undefined ? [] : [`questions ${path.basename(questions)}`]),
    ...(notes === undefined ? [] : [`notes ${path.basename(notes)}`]),
    ...(scale === undefined ? [] : [`scale ${scale}`]),
    ...(diff === undefined ? [] : [`diff ${path.basename(diff)}`])
  ]
  return {
    ...(pack !== undefined && {pack: press.packFrom(pack, plugins)}),
    ...(questions !== undefined && {questions: press.questionsIn(questions)}),
    ...(scale !== undefined && {scale}),
    ...(notes !== undefined && {notes: press.notesIn(notes)}),
    ...(asked.length > 0 && {asked})
  }
}

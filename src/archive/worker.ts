/** A thread of a run: one document at a time, from its bytes to all that is to stand on the disk. */

import path from 'node:path'
import {checkText, decisionsOn, pluginsFrom, readWhole, rulesOf, Trouble, wordsOf} from '../press/index.ts'
import {packFrom, pull, type StandardAsked, standardIn, themeIn} from '../press/setting.ts'
import {type DocumentReport, failedOf, madeOf} from './document.ts'

/** What a thread is told. */
export interface Task {
  readonly file: string
  /** Folder of its edition. */
  readonly folder: string
  readonly settings: TaskSettings
}

/** What all documents of a run have in common. */
export interface TaskSettings {
  readonly maxMegabytes: number
  readonly lang?: string
  readonly date?: Date
  readonly pack?: string
  readonly theme: string
  readonly paper?: string
  /** Modules, as absolute paths or names of packages. */
  readonly plugins: ReadonlyArray<string>
  /** Rules of the house that are not heard. */
  readonly without: ReadonlyArray<string>
  /** What the PDFs are to keep (default: PDF/A-3a with PDF/UA-1). */
  readonly asked?: StandardAsked
}

/** What it answers. */
export interface Done {
  readonly document: DocumentReport
  /** What is to be written, by its path, the colophon last; nothing when it failed. */
  readonly files: ReadonlyArray<readonly [file: string, content: string | Uint8Array]>
}

/** Make the edition of one document. */
export async function pullOne({file, folder, settings}: Task): Promise<Done> {
  const {maxMegabytes, lang, date, pack, theme, paper, plugins: names, without, asked = {}} = settings
  try {
    const bytes = readWhole(file, maxMegabytes)
    checkText(bytes, file)
    const plugins = await pluginsFrom(names)
    const edition = await pull(bytes, {
      file: path.basename(file),
      decisions: decisionsOn(file),
      rules: rulesOf(plugins),
      words: wordsOf(plugins),
      without,
      theme: themeIn(theme, paper, plugins),
      ...standardIn(asked),
      ...(lang !== undefined && {lang}),
      ...(date && {date}),
      ...(pack !== undefined && {brief: {pack: packFrom(pack, plugins)}})
    })
    const files = [...edition.files].map(([name, content]) => [path.join(folder, name), content] as const)
    const made = files.map(([name]) => name)
    return {document: madeOf(file, made, edition.restoration), files}
  } catch (error) {
    if (error instanceof Trouble) return {document: failedOf(file, error.message), files: []}
    throw error
  }
}

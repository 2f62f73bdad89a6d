/** The brief as data for other programs; `schemas/brief.json` says what it looks like. */

import type {Changes} from './changes.ts'
import type {Dossier} from './dossier.ts'
import type {Exhibit} from './evidence.ts'
import type {LeftOut} from './fit.ts'
import type {Note} from './notes.ts'
import type {Pack} from './pack.ts'
import type {Digest} from './types.ts'

/** All that a brief was made of. */
export interface BriefModel {
  /** Version of the format; it grows when a reader of the last one would be misled. */
  readonly brief: 1
  readonly stet: string
  readonly pack: string
  readonly asked: ReadonlyArray<string>
  /** What was printed, and what was not. */
  readonly digest: Digest
  readonly leftOut: ReadonlyArray<LeftOut>
  readonly notes: ReadonlyArray<Note>
  readonly evidence: ReadonlyArray<Exhibit>
}

/** All that a comparison of publications was made of; `schemas/dossier.json` says what it looks like. */
export interface DossierModel {
  readonly brief: 1
  readonly stet: string
  readonly pack: string
  readonly asked: ReadonlyArray<string>
  readonly dossier: Dossier
  readonly notes: ReadonlyArray<Note>
  readonly evidence: ReadonlyArray<Exhibit>
}

/** What changed since an earlier brief; `schemas/changes.json` says what it looks like. */
export interface ChangesModel {
  readonly brief: 1
  readonly stet: string
  readonly pack: string
  readonly asked: ReadonlyArray<string>
  readonly changes: Changes
  readonly notes: ReadonlyArray<Note>
  readonly evidence: ReadonlyArray<Exhibit>
}

/** Settings of a model, with what was found on the way. */
export interface ModelParts {
  readonly version?: string
  readonly pack: Pack
  readonly asked?: ReadonlyArray<string>
  readonly notes?: ReadonlyArray<Note>
  readonly leftOut: ReadonlyArray<LeftOut>
  readonly exhibits: ReadonlyArray<Exhibit>
}

/** Put the model of a brief together. */
export function modelOf(digest: Digest, parts: ModelParts): BriefModel {
  const {version = 'unversioned', pack, asked = [], notes = [], leftOut, exhibits} = parts
  return {brief: 1, stet: version, pack: pack.name, asked, digest, leftOut, notes, evidence: exhibits}
}

/** Put the model of a comparison together. */
export function dossierModelOf(dossier: Dossier, parts: Omit<ModelParts, 'leftOut'>): DossierModel {
  const {version = 'unversioned', pack, asked = [], notes = [], exhibits} = parts
  return {brief: 1, stet: version, pack: pack.name, asked, dossier, notes, evidence: exhibits}
}

/** Put the model of changes together. */
export function changesModelOf(changes: Changes, parts: Omit<ModelParts, 'leftOut'>): ChangesModel {
  const {version = 'unversioned', pack, asked = [], notes = [], exhibits} = parts
  return {brief: 1, stet: version, pack: pack.name, asked, changes, notes, evidence: exhibits}
}

/** The commands, in the order in which help lists them; each is loaded when it is asked for. */

import type {Verb} from '../verb.ts'

/** A line of help, and the way to the rest. */
export interface Entry {
  readonly says: string
  readonly load: () => Promise<Verb>
}

/** All commands, by name. */
export const commands: Readonly<Record<string, Entry>> = {
  pull: {
    says: 'make an edition of each source: fair copy, pages, brief, ledger, messages, colophon',
    load: async () => (await import('./pull.ts')).pullVerb
  },
  restore: {
    says: 'make the fair copy of a source, as Markdown',
    load: async () => (await import('./restore.ts')).restoreVerb
  },
  print: {
    says: 'set a fair copy (or a source) as a PDF',
    load: async () => (await import('./print.ts')).printVerb
  },
  proof: {
    says: 'draw grid, measure and faults into the pages, and report what is not set well',
    load: async () => (await import('./proof.ts')).proofVerb
  },
  brief: {
    says: 'make the brief of a fair copy (or a source): Markdown, or HTML, PDF or JSON by the name of the output',
    load: async () => (await import('./brief.ts')).briefVerb
  },
  stet: {
    says: 'decide on a place of a source, in a file beside it that every run heeds',
    load: async () => (await import('./stet.ts')).stetVerb
  },
  verify: {
    says: 'prove an edition: check sums, and the source given back byte for byte',
    load: async () => (await import('./verify.ts')).verifyVerb
  },
  explain: {
    says: 'tell what happened at a place of a source, or of the fair copy of an edition, and why',
    load: async () => (await import('./explain.ts')).explainVerb
  },
  diff: {
    says: 'show a source as an editor would mark it: [-out-] {+in+}',
    load: async () => (await import('./diff.ts')).diffVerb
  },
  census: {
    says: 'count what would be emended in a source, by kind',
    load: async () => (await import('./census.ts')).censusVerb
  },
  init: {
    says: 'write a configuration to begin with',
    load: async () => (await import('./init.ts')).initVerb
  },
  config: {
    says: 'tell which settings hold here, and where they stand',
    load: async () => (await import('./config.ts')).configVerb
  },
  completion: {
    says: 'write what a shell needs to complete commands and options',
    load: async () => (await import('./completion.ts')).completionVerb
  }
}

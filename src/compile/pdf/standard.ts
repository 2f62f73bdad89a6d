/** Standards that a file can keep, as data. */

/**
 * `pdfa-3a`: for archives, readers for the blind and machines (PDF/A-3a with
 * PDF/UA-1). `pdfa-2b`, `pdfa-1b`: for older archives. `pdfx-4`, `pdfx-1a`: for
 * a printing press.
 */
export type StandardName = 'pdfa-3a' | 'pdfa-2b' | 'pdfa-1b' | 'pdfx-4' | 'pdfx-1a'

/** What a standard asks of a file. */
export interface Standard {
  readonly version: '1.4' | '1.6' | '1.7'
  /** Part and level of PDF/A. */
  readonly archive?: {readonly part: 1 | 2 | 3; readonly conformance: 'A' | 'B'}
  /** Whether it keeps PDF/UA-1 as well. */
  readonly isAccessible?: boolean
  /** Whether files of any kind may be attached. */
  readonly holdsFiles?: boolean
  /** Version of PDF/X, as the file says it. */
  readonly exchange?: 'PDF/X-4' | 'PDF/X-1a:2003'
}

/** Standards by name. */
export const standards: Readonly<Record<StandardName, Standard>> = {
  'pdfa-3a': {version: '1.7', archive: {part: 3, conformance: 'A'}, isAccessible: true, holdsFiles: true},
  'pdfa-2b': {version: '1.7', archive: {part: 2, conformance: 'B'}},
  'pdfa-1b': {version: '1.4', archive: {part: 1, conformance: 'B'}},
  'pdfx-4': {version: '1.6', exchange: 'PDF/X-4'},
  'pdfx-1a': {version: '1.4', exchange: 'PDF/X-1a:2003'}
}

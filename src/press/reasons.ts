/** Why the system refused, in words. */

import {visible} from './messages.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name',
  EACCES: 'permission denied; check who may read and write there',
  EPERM: 'permission denied; check who may read and write there',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; make room, or choose another place',
  EDQUOT: 'your share of the disk is used up; make room, or choose another place',
  EFBIG: 'files of this size are not allowed there; raise the limit, or choose another place',
  EIO: 'the disk failed; check it, or choose another place',
  ENOTDIR: 'a part of its path is a file, not a folder; choose another place',
  EEXIST: 'a file stands where a folder should be; choose another place',
  EISDIR: 'a folder stands there; choose another name',
  ELOOP: 'its links go round in a circle; check the path',
  ENAMETOOLONG: 'its name is too long; choose a shorter one',
  EMFILE: 'too many files are open; raise the limit, or run fewer at once',
  ENFILE: 'too many files are open on this machine; run fewer programs at once',
  OUTSIDE: 'a link leads out of its folder; remove the link, or choose another folder'
}

/** Say in words why the system refused. */
export function reasonOf(error: unknown): string {
  return reasons[codeOf(error)] ?? visible(error instanceof Error ? error.message : String(error))
}

/** Get the code of an error of the system, or nothing. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Make an error as the system’s are, for what we refuse ourselves. */
export function refusal(code: string): Error {
  return Object.assign(new Error(code), {code})
}

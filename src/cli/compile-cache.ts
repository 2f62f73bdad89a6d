/** The program as compiled, kept for the next run: Node then need not compile it anew. */

import {enableCompileCache} from 'node:module'
import {homedir} from 'node:os'
import path from 'node:path'

/**
 * Keep what is compiled in the user’s own cache folder.
 *
 * Node’s default is a folder that all users share, where another could lay code for us. Where none
 * can be kept, as with a read-only home, Node does without; `NODE_DISABLE_COMPILE_CACHE=1` asks it to.
 */
export function keepCompiled(): void {
  const folder = cacheFolder()
  if (folder !== undefined) enableCompileCache(folder)
}

/** Find the folder for what is compiled, in the user’s own cache; nothing where there is none, or none is wanted. */
export function cacheFolder(): string | undefined {
  const {XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '', NODE_DISABLE_COMPILE_CACHE: off = ''} = process.env
  const base = [xdg, local].find(path.isAbsolute) ?? path.join(home(), '.cache')
  return off === '' && path.isAbsolute(base) ? path.join(base, 'stet') : undefined
}

function home(): string {
  try {
    return homedir()
  } catch {
    // A user without a name, as in a container, has none.
    return ''
  }
}

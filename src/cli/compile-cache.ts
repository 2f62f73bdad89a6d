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
  const {XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = ''} = process.env
  const base = [xdg, local].find(path.isAbsolute) ?? path.join(home(), '.cache')
  if (path.isAbsolute(base)) enableCompileCache(path.join(base, 'stet'))
}

function home(): string {
  try {
    return homedir()
  } catch {
    // A user without a name, as in a container, has none.
    return ''
  }
}

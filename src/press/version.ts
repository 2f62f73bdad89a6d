/** Version of the program, as `package.json` has it. */

import {readAsset} from '../assets.ts'

/** Version of the program, as `1.2.3`. */
export const version: string = versionOf(JSON.parse(readAsset('package.json')))

function versionOf(data: unknown): string {
  return data !== null && typeof data === 'object' && 'version' in data ? String(data.version) : '0'
}

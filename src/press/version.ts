/** Version of the program, as `package.json` has it. */

import {readAsset} from '../assets.ts'

export const version: string = versionOf(JSON.parse(readAsset('package.json')))

function versionOf(data: unknown): string {
  return data !== null && typeof data === 'object' && 'version' in data ? String(data.version) : '0'
}

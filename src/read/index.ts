/** Something → galley. */

export {binaryKind} from './binary.ts'
export {type Decoded, decode, encode} from './decode.ts'
export {readGalley} from './galley.ts'

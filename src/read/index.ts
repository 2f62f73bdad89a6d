/** Something → galley. */

export {binaryKind} from './binary.ts'
export {type Damage, type Decoded, decode, type Encoding, encode} from './decode.ts'
export {readGalley} from './galley.ts'

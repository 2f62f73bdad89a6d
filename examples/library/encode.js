import {decode, encode} from 'stet'

const bytes = Buffer.from('\uFEFFDie R\u00E4tin', 'utf16le')
console.log(Buffer.compare(encode(decode(bytes)), bytes) === 0)

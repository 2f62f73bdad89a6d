import {decode} from 'stet'

const {text, encoding} = decode(Buffer.from('Die R\u00E4tin', 'latin1'))
console.log(text, encoding)

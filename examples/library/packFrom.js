import {packFrom} from 'stet'

const {name, manifest} = packFrom('bluf')
console.log(name, manifest.title)

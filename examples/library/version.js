import {version} from 'stet'

console.log(/^\d+\.\d+\.\d+$/.test(version))

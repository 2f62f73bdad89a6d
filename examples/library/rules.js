import {rules} from 'stet'

console.log(rules.softHyphen.name)

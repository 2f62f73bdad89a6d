import {optionalRules, restore} from 'stet'

console.log(optionalRules.includes('dehyphenate'), optionalRules.includes('part'))
console.log(restore('Organiza-\ntion\n', {without: ['dehyphenate']}).ledger.some(({rule}) => rule === 'dehyphenate'))

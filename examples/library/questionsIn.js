import {writeFileSync} from 'node:fs'
import {questionsIn} from 'stet'

writeFileSync('questions.yaml', 'drought: [drought*, dry season]\n')
console.log(questionsIn('questions.yaml').length)

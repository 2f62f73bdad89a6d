import {reportAs} from 'stet'

const message = {line: 2, column: 5, endLine: 2, endColumn: 10, severity: 'warning', rule: 'note-mark', expected: []}
const document = {
  file: 'article.txt',
  outcome: 'made',
  made: [],
  emendations: {reflow: 3},
  uncertain: 0,
  messages: [{...message, reason: 'Unexpected figure run on to a year'}]
}
console.log(reportAs('github', 'restore', [document]).trimEnd())

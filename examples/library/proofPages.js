import {fromMarkdown, proofPages} from 'stet'

const {report, draw} = proofPages(fromMarkdown('# The council\n\nIt met on Tuesday, and went home.\n'))
console.log(report.faults.length, Buffer.from(await draw()).toString('latin1', 0, 5))

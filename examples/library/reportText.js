import {fromMarkdown, proofPages, reportText} from 'stet'

const {report} = proofPages(fromMarkdown('# The council\n\nIt met on Tuesday, and went home.\n'))
console.log(reportText(report).split('\n')[0])

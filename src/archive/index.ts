/** Many documents: what is to be read, what became of each, and the report of it all. */

export {type DocumentReport, failedOf, madeOf, totalsOf} from './document.ts'
export {type ReportForm, reportAs, reportForms} from './formats.ts'
export {editionsIn, type Input, inputsOf, type Kind, namesFrom} from './inputs.ts'
export {type Job, type Progress, pullAll, type Run, type RunOptions} from './pull-all.ts'
export type {TaskSettings} from './worker.ts'

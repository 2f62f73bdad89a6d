import {fromMarkdown, printPages, themeIn} from 'stet'

const {pdf, notes} = await printPages(fromMarkdown('# The council\n\nIt met.\n'), {theme: themeIn('journal', 'a5')})
console.log(Buffer.from(pdf).toString('latin1', 0, 8), notes)

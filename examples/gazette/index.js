/** All that a plug-in can bring: a rule, a pack of briefs, a theme, the words of a language. */

const noticeRe = /^No\. (\d+)$/gm

export default {
  name: 'gazette',
  rules: [
    {
      id: 'notice',

      // What a person should decide is asked, with the readings that are likely.
      *propose({source}) {
        let before
        for (const {index, 0: line, 1: figure} of source.matchAll(noticeRe)) {
          const number = Number(figure)
          if (before !== undefined && number !== before + 1) {
            yield {
              at: [index, index + line.length],
              ask: `Unexpected notice \`${line}\`, expected \`No. ${before + 1}\``,
              actual: line,
              expected: [`No. ${before + 1}`, line],
              note: 'Notices are numbered one by one.'
            }
          }
          before = number
        }
      }
    }
  ],
  packs: {gazette: 'pack'},
  themes: {gazette: 'gazette.yaml'},
  languages: {la: 'latin.txt'}
}

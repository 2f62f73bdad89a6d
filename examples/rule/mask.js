/** Telephone numbers do not belong in an archive that anybody may read: each becomes a mark. */

const numberRe = /\+\d{1,3}(?:[ -]\d{2,4}){2,4}/g

export default {
  name: 'mask',
  rules: [
    {
      id: 'mask',

      // A rule reads the text and says what it would change: where, to what, why, and how sure it is.
      *propose({source}) {
        for (const {index, 0: number} of source.matchAll(numberRe)) {
          yield {
            at: [index, index + number.length],
            now: '[number withheld]',
            why: 'a telephone number is nobody else’s',
            sure: 0.95
          }
        }
      }
    }
  ]
}

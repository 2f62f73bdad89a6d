/** What a person should look at, as text. */

import type {VFileMessage} from 'vfile-message'

/** Write messages: place, severity, what and rule on one line; readings and grounds under it. */
export function messagesToText(file: string, messages: ReadonlyArray<VFileMessage>): string {
  if (messages.length === 0) return `${visible(file)}: nothing to look at\n`
  const name = visible(file)
  return messages.map((message) => `${name}:${lineOf(message)}${detailOf(message)}`).join('\n')
}

// Controls, halves of pairs, marks that turn the direction of what follows, and letters that nobody sees.
const hiddenRe = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu

/** Write a text so that a terminal shows it and does nothing else. */
export function visible(text: string): string {
  return text.replace(hiddenRe, (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
}

function lineOf({place, fatal, reason, ruleId}: VFileMessage): string {
  const severity = fatal ? 'fatal' : fatal === undefined ? 'info' : 'warning'
  return `${placeOf(place)}  ${severity}  ${visible(reason)}  ${ruleId ?? 'stet'}\n`
}

function placeOf(place: VFileMessage['place']): string {
  if (!place) return '1:1'
  if ('line' in place) return `${place.line}:${place.column}`
  return `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`
}

function detailOf({expected, note, url}: VFileMessage): string {
  const readings = (expected ?? []).map(
    (reading, index) => `    ${index + 1}. ${visible(reading.replaceAll('\n\n', ' ¶ '))}\n`
  )
  return [...readings, note ? `    ${visible(note)}\n` : '', url ? `    See ${url}\n` : ''].join('')
}

/** What a person should look at, as text. */

import type {VFileMessage} from 'vfile-message'

/** Write messages: place, severity, what and rule on one line; readings and grounds under it. */
export function messagesToText(file: string, messages: ReadonlyArray<VFileMessage>): string {
  if (messages.length === 0) return `${file}: nothing to look at\n`
  return messages.map((message) => `${file}:${lineOf(message)}${detailOf(message)}`).join('\n')
}

function lineOf({place, fatal, reason, ruleId}: VFileMessage): string {
  const severity = fatal ? 'fatal' : fatal === undefined ? 'info' : 'warning'
  return `${placeOf(place)}  ${severity}  ${reason}  ${ruleId ?? 'stet'}\n`
}

function placeOf(place: VFileMessage['place']): string {
  if (!place) return '1:1'
  if ('line' in place) return `${place.line}:${place.column}`
  return `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`
}

function detailOf({expected, note, url}: VFileMessage): string {
  const readings = (expected ?? []).map((reading, index) => `    ${index + 1}. ${reading}\n`)
  return [...readings, note ? `    ${note}\n` : '', url ? `    See ${url}\n` : ''].join('')
}

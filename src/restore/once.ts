/** What is found once and asked often: by a view, or by what stays the same from view to view. */

import type {View} from './view.ts'

/** Find something of a view once, however often it is asked. */
export function onceForView<Value>(find: (view: View) => Value): (view: View) => Value {
  return once(find, (view) => view)
}

/** Find something of the source and the options alone once for all views of a text. */
export function onceForText<Value>(find: (view: View) => Value): (view: View) => Value {
  return once(find, ({text}) => text)
}

/**
 * Find something once for all views that have the same lines of text, whatever
 * was decided about them: rules that only name or emend leave the lines as they are.
 *
 * @param find
 *   May read the texts of the rows, the source and the options of the view, but
 *   neither roles nor what was joined or cut.
 */
export function onceForLines<Value>(find: (view: View) => Value): (view: View) => Value {
  return once(find, ({lines}) => lines)
}

function once<Value>(find: (view: View) => Value, keyOf: (view: View) => object): (view: View) => Value {
  const known = new WeakMap<object, {readonly value: Value}>()
  return (view) => {
    const key = keyOf(view)
    const found = known.get(key)
    if (found) return found.value
    const value = find(view)
    known.set(key, {value})
    return value
  }
}

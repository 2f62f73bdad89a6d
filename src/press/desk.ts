/** What was made of a source, kept on the desk: made again only when something changed that it is made of. */

/** A desk: the last thing of each name, and what it was made of. */
export type Desk = Map<string, {readonly of: ReadonlyArray<unknown>; readonly made: unknown}>

/**
 * Take a thing from the desk, or make it and keep it there.
 *
 * @param of
 *   All that decides what is made, each the same value or object as before when it did not change.
 * @param desk
 *   Without one it is made each time.
 */
export function fromDesk<T>(desk: Desk | undefined, name: string, of: ReadonlyArray<unknown>, make: () => T): T {
  const before = desk?.get(name)
  if (before && before.of.length === of.length && before.of.every((each, index) => Object.is(each, of[index]))) {
    return before.made as T
  }
  const made = make()
  desk?.set(name, {of, made})
  return made
}

/** What a person did or met that we can name: one clear sentence, and what kind it is. */

/** Kinds of trouble; each has an exit code in the command. */
export type TroubleKind = 'usage' | 'input' | 'output'

/** An error whose message is for the person who runs the command. */
export class Trouble extends Error {
  readonly kind: TroubleKind

  constructor(kind: TroubleKind, message: string) {
    super(message)
    this.name = 'Trouble'
    this.kind = kind
  }
}

/** Say what is wrong with a file of the user’s as a trouble with the input. */
export function named<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    // The house’s own templates are held to it by tests: what misquotes is the user’s.
    if (error instanceof SyntaxError || (error instanceof RangeError && /^Cannot quote/.test(error.message))) {
      throw new Trouble('input', error.message)
    }
    throw error
  }
}

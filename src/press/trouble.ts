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

/** The words of RFC 7644 for what was wrong. */
export type ScimType =
  | 'invalidFilter'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'

/** A request of a directory that cannot be carried out. */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: number
  readonly scimType: ScimType | null

  constructor(status: number, scimType: ScimType | null, message: string) {
    super(message)
    this.status = status
    this.scimType = scimType
  }
}

export const notTheVersion = () =>
  new Refused(412, null, 'The resource has changed since. Read it again.')

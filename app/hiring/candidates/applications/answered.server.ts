import { record } from '#app/accounts/audit/record.server.ts'
import type { Acting } from './people.server.ts'

type Answer = {
  candidacyId: string
  /** What it was that came together in their name. */
  kinds: ('application' | 'note' | 'file')[]
  isMine: boolean
}

/** Writes down what a candidate says, or shows by what they do, of something that was sent in their name. */
export const recordAnswer = (tx: Acting, { candidacyId, kinds, isMine }: Answer): Promise<void> =>
  record(tx, {
    verb: isMine ? 'application.confirmed' : 'application.denied',
    subject: { type: 'candidacy', id: candidacyId },
    data: { kinds },
  })

import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { silentAfterDays } from '#app/hiring/candidates/candidate.ts'
import type { Acting } from './people.server.ts'

type Acknowledged = {
  candidacyId: string
  candidate: { id: string; name: string; email: string }
  title: string
}

const answered = `a person of the team reads it and answers within ${silentAfterDays} days.`
const claimed = `say on the page below that this application is yours, because anybody could have sent it in your name; ${answered}`

/** Tells a candidate that the application has arrived and what happens next; they are asked whether it is theirs. */
export const acknowledge = async (
  tx: Acting,
  { candidacyId, candidate, title, isTheirs }: Acknowledged & { isTheirs: boolean },
  key = 'received',
) =>
  queueMail(tx, {
    key: `candidacy:${candidacyId}:${key}`,
    to: candidate.email,
    ...(await ownWordsFor(tx, 'application-received', {
      name: candidate.name,
      title,
      next: isTheirs ? answered : claimed,
      link: linkFor(tx, candidate.id),
      organisation: tx.org.name,
    })),
  })

/** Tells somebody who applied again that what they sent was added to the application they have. */
export const acknowledgeAgain = async (
  tx: Acting,
  { candidacyId, candidate, title }: Acknowledged,
  key: string,
) =>
  queueMail(tx, {
    key: `candidacy:${candidacyId}:again:${key}`,
    to: candidate.email,
    ...(await ownWordsFor(tx, 'application-again', {
      name: candidate.name,
      title,
      link: linkFor(tx, candidate.id),
      organisation: tx.org.name,
    })),
  })

const linkFor = (tx: Acting, candidateId: string) =>
  portalAddress(tx.services.origin, tx.org.slug, candidateId)

import { hashToken } from '#app/accounts/sessions/tokens.server.ts'
import type { InTransaction } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { messages, resumes } from '#db/schema/candidates.ts'
import { files } from '#db/schema/files.ts'
import {
  accommodations,
  poolMemberships,
  referrals,
  surveyAnswers,
  surveyResponses,
} from '#db/schema/portal.ts'
import type { CandidateIds } from '#test/web/access/world/hiring/candidates.ts'
import type { OpeningIds } from '#test/web/access/world/hiring/openings.ts'
import type { People } from '#test/web/access/world/people.ts'

export type PortalIds = {
  accommodation: string
  poolMember: string
  referral: string
  referralToken: string
  /** A note and a file that somebody sent in the candidate’s name. */
  claim: string
  claimedFile: string
}

const inAYear = 365 * 86_400_000

/** What candidates have asked for and answered beside their applications. */
export const addPortal = (
  { manager, interviewer }: People,
  { published }: OpeningIds,
  { candidacy, decided, candidate }: CandidateIds,
): Promise<PortalIds> =>
  transaction(manager, async (tx) => {
    const orgId = tx.org.id
    const [accommodation, poolMember, referral] = [newId(), newId(), newId()]
    const referralToken = `referral-${referral}`
    const asked = { id: accommodation, candidacyId: candidacy, text: 'Captions, please.' }
    await tx.db.insert(accommodations).values({ orgId, ...asked, at: tx.now })
    await tx.db.insert(poolMemberships).values({
      orgId,
      id: poolMember,
      candidateId: candidate,
      consent: 'Write to me of other openings.',
      joinedAt: tx.now,
      endsAt: new Date(tx.now.getTime() + inAYear),
    })
    await tx.db.insert(referrals).values({
      orgId,
      id: referral,
      openingId: published,
      referrerId: interviewer.actor.id,
      name: 'Referred Person',
      email: `${referral}@example.test`,
      mailbox: `${referral}@example.test`,
      tokenHash: hashToken(referralToken),
      askedAt: tx.now,
      endsAt: new Date(tx.now.getTime() + inAYear),
    })
    await addAnswers(tx, published, decided)
    const claims = await addClaims(tx, { candidacyId: candidacy, candidateId: candidate })
    return { accommodation, poolMember, referral, referralToken, ...claims }
  })

async function addClaims(tx: InTransaction, of: { candidacyId: string; candidateId: string }) {
  const [claim, claimedFile, file] = [newId(), newId(), newId()]
  const { id: orgId } = tx.org
  const waits = { orgId, candidacyId: of.candidacyId, unconfirmed: true }
  const said = { sender: 'candidate' as const, text: 'I ask for less pay.', at: tx.now }
  await tx.db.insert(messages).values({ ...waits, ...said, id: claim })
  const kept = { name: 'claimed.txt', mediaType: 'text/plain', bytes: 11, sha256: '1' }
  const row = { orgId, id: file, storageKey: `${orgId}/${file}`, createdAt: tx.now }
  await tx.db.insert(files).values({ ...row, ...kept })
  const resume = { ...of, fileId: file, status: 'read' as const, createdAt: tx.now }
  await tx.db.insert(resumes).values({ ...waits, ...resume, id: claimedFile })
  return { claim, claimedFile }
}

async function addAnswers(tx: InTransaction, openingId: string, candidacyId: string) {
  const of = { orgId: tx.org.id, part: 'application' as const }
  await tx.db.insert(surveyResponses).values({ ...of, id: newId(), candidacyId })
  for (const expected of [5, 4, 4, 3, 5]) {
    const answer = { openingId, expected, respected: 5, paced: 3, released: true }
    await tx.db.insert(surveyAnswers).values({ ...of, id: newId(), ...answer })
  }
}

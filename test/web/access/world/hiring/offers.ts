import type { InTransaction } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { decisions } from '#db/schema/interviews.ts'
import { offerApprovers, offers, offerSends, offerVersions } from '#db/schema/offers.ts'
import type { CandidateIds } from '#test/web/access/world/hiring/candidates.ts'
import type { People } from '#test/web/access/world/people.ts'

const day = 86_400_000

/** The version that the candidate of the portal has. */
export type OfferIds = { sentOffer: string }

/**
 * Three offers: one with the candidate of the portal, one that may be sent, and one that waits for its approver, whose
 * candidate was decided for.
 */
export const addOffers = (
  { manager, approver }: People,
  { candidacy, applicant, decided }: CandidateIds,
): Promise<OfferIds> =>
  transaction(manager, async (tx) => {
    const sent = await addOffer(tx, candidacy)
    await tx.db.insert(offerSends).values({
      orgId: tx.org.id,
      id: newId(),
      versionId: sent,
      byId: tx.actor.id,
      at: tx.now,
    })
    await addOffer(tx, applicant)
    const waiting = await addOffer(tx, decided)
    await tx.db.insert(offerApprovers).values({
      orgId: tx.org.id,
      id: newId(),
      versionId: waiting,
      position: 0,
      memberId: approver.actor.id,
    })
    await decideFor(tx, decided)
    return { sentOffer: sent }
  })

async function addOffer(tx: InTransaction, candidacyId: string): Promise<string> {
  const [offerId, id] = [newId(), newId()]
  const row = { orgId: tx.org.id, createdAt: tx.now }
  await tx.db.insert(offers).values({ ...row, id: offerId, candidacyId, createdBy: tx.actor.id })
  await tx.db.insert(offerVersions).values({
    ...row,
    id,
    offerId,
    number: 1,
    base: 9_000_000,
    currency: 'USD',
    period: 'year',
    startsOn: new Date(tx.now.getTime() + 60 * day).toISOString().slice(0, 10),
    location: 'Denver',
    /** Open whenever the tests run. */
    expiresAt: new Date(tx.now.getTime() + 10 * 365 * day),
    letter: 'We are glad to offer you the position.',
    authorId: tx.actor.id,
  })
  return id
}

const decideFor = (tx: InTransaction, candidacyId: string) =>
  tx.db.insert(decisions).values({
    orgId: tx.org.id,
    id: newId(),
    candidacyId,
    outcome: 'hire',
    rule: {},
    ruleOutcome: 'hire',
    overrideReason: '',
    notes: '',
    learningPlan: '',
    dissent: [],
    decidedBy: tx.actor.id,
    at: tx.now,
  })

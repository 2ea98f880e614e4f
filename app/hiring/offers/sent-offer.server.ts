import { createHash } from 'node:crypto'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import {
  offerAnswers,
  offers,
  offerSends,
  offerVersions,
  offerWithdrawals,
} from '#db/schema/offers.ts'
import type { StoredTerms } from './offer.ts'

/** The offer a candidate has: the newest version that was sent, whatever the company drafts since. */
export async function findSentOffer(tx: Acting, candidacyId: string) {
  const own = (table: typeof offerSends | typeof offerAnswers | typeof offerWithdrawals) =>
    and(eq(table.orgId, tx.org.id), eq(table.versionId, offerVersions.id))
  const [row] = await tx.db
    .select({
      version: offerVersions,
      sentAt: offerSends.at,
      answer: {
        verdict: offerAnswers.verdict,
        typedName: offerAnswers.typedName,
        reason: offerAnswers.reason,
        at: offerAnswers.at,
      },
      withdrawnAt: offerWithdrawals.at,
    })
    .from(offerVersions)
    .innerJoin(offers, byId(tx, offers, offerVersions.offerId))
    .innerJoin(offerSends, own(offerSends))
    .leftJoin(offerAnswers, own(offerAnswers))
    .leftJoin(offerWithdrawals, own(offerWithdrawals))
    .where(and(eq(offerVersions.orgId, tx.org.id), eq(offers.candidacyId, candidacyId)))
    .orderBy(desc(offerVersions.number))
    .limit(1)
  if (!row) return null
  const { version, ...happened } = row
  return { ...version, ...happened }
}

/** Of the candidacy at hand in a query: how the offer stands that the candidate has, or null. */
export const sentOfferOf = sql<StoredSent | null>`(
  select jsonb_build_object('expiresAt', v.expires_at, 'verdict', a.verdict, 'answeredAt', a.at,
    'sentAt', s.at, 'withdrawnAt', w.at)
  from hiring.offers o
  join hiring.offer_versions v on v.org_id = o.org_id and v.offer_id = o.id
  join hiring.offer_sends s on s.org_id = v.org_id and s.version_id = v.id
  left join hiring.offer_answers a on a.org_id = v.org_id and a.version_id = v.id
  left join hiring.offer_withdrawals w on w.org_id = v.org_id and w.version_id = v.id
  where o.org_id = candidacies.org_id and o.candidacy_id = candidacies.id
  order by v.number desc limit 1)`

type StoredSent = {
  expiresAt: string
  sentAt: string
  verdict: 'accepted' | 'declined' | null
  answeredAt: string | null
  withdrawnAt: string | null
}

export const readSent = (stored: StoredSent | null) =>
  stored && {
    expiresAt: new Date(stored.expiresAt),
    sentAt: new Date(stored.sentAt),
    answer:
      stored.verdict && stored.answeredAt
        ? { verdict: stored.verdict, at: new Date(stored.answeredAt) }
        : null,
    withdrawnAt: stored.withdrawnAt === null ? null : new Date(stored.withdrawnAt),
  }

/** Stands for every word of a version: an answer keeps it, so that nobody can say it was another offer. */
export function hashTerms(terms: StoredTerms): string {
  const { base, bonus, currency, period, equity, startsOn, location, conditions } = terms
  const said = [base, bonus, currency, period, equity, startsOn, location, conditions]
  const whole = JSON.stringify([...said, terms.expiresAt.toISOString(), terms.letter])
  return createHash('sha256').update(whole).digest('hex')
}

import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { inForce, ofOpening, ofPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { inNameColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { listable } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { payWords } from '#app/hiring/offers/letter/letter.ts'
import { payOf } from '#app/hiring/offers/offer.ts'
import { offerStateOf } from '#app/hiring/offers/offer-state.ts'
import type { OfferState } from '#app/hiring/offers/offer-state.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import {
  offerAnswers,
  offers,
  offerSends,
  offerVersions,
  offerWithdrawals,
} from '#db/schema/offers.ts'
import { openings } from '#db/schema/openings.ts'
import { listUnoffered } from './unoffered.server.ts'

export type ListedOffer = InNameFacts & {
  candidacyId: string
  candidate: string
  opening: string
  number: number
  pay: string
  startsOn: string
  expiresAt: string
  state: OfferState
}

const mostListed = 300

const newest = sql`not exists (select 1 from hiring.offer_versions later
  where later.org_id = offer_versions.org_id and later.offer_id = offer_versions.offer_id
    and later.number > offer_versions.number)`

const approves = (memberId: string) => sql`exists (select 1 from hiring.offer_approvers mine
  join hiring.offer_versions v on v.org_id = mine.org_id and v.id = mine.version_id
  where mine.org_id = offers.org_id and v.offer_id = offers.id and mine.member_id = ${memberId})`

type Verdict = 'approved' | 'declined' | null

const verdicts = sql<Verdict[]>`(select coalesce(jsonb_agg(p.verdict order by a.position), '[]')
  from hiring.offer_approvers a
  left join hiring.offer_approvals p on p.org_id = a.org_id and p.version_id = a.version_id
    and p.member_id = a.member_id
  where a.org_id = offer_versions.org_id and a.version_id = offer_versions.id)`

const own = (table: typeof offerSends | typeof offerAnswers | typeof offerWithdrawals) =>
  and(eq(table.orgId, offerVersions.orgId), eq(table.versionId, offerVersions.id))

const columns = {
  version: offerVersions,
  verdicts,
  candidacyId: candidacies.id,
  candidate: candidates.name,
  ...inNameColumns,
  opening: openings.title,
  sentAt: offerSends.at,
  answer: { verdict: offerAnswers.verdict, at: offerAnswers.at },
  withdrawnAt: offerWithdrawals.at,
  ending: candidacyEndings.id,
}

/** The offers a member may read: of openings they run, and those they approve. The newest version counts. */
export const listOffers = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'offers.list')
    const runs = listable(tx)
    const rows = await tx.db
      .select(columns)
      .from(offers)
      .innerJoin(
        offerVersions,
        and(eq(offerVersions.orgId, offers.orgId), eq(offerVersions.offerId, offers.id)),
      )
      .innerJoin(
        candidacies,
        and(eq(candidacies.orgId, offers.orgId), eq(candidacies.id, offers.candidacyId)),
      )
      .innerJoin(candidates, ofPerson)
      .innerJoin(openings, ofOpening)
      .leftJoin(candidacyEndings, inForce)
      .leftJoin(offerSends, own(offerSends))
      .leftJoin(offerAnswers, own(offerAnswers))
      .leftJoin(offerWithdrawals, own(offerWithdrawals))
      .where(and(eq(offers.orgId, tx.org.id), newest, runs && or(runs, approves(tx.actor.id))))
      .orderBy(desc(offerVersions.createdAt), desc(offerVersions.id))
      .limit(mostListed)
    return {
      mayChangeLetter: can(tx.actor, 'offer.template').ok,
      offers: rows.map((row) => listed(row, tx.now)),
      unoffered: await listUnoffered(tx),
    }
  })

type Row = InNameFacts & {
  version: typeof offerVersions.$inferSelect
  verdicts: Verdict[]
  candidacyId: string
  candidate: string
  opening: string
  sentAt: Date | null
  answer: { verdict: 'accepted' | 'declined'; at: Date } | null
  withdrawnAt: Date | null
  ending: string | null
}

function listed({ version, verdicts: said, ending, ...row }: Row, now: Date): ListedOffer {
  const { expiresAt, number, startsOn } = version
  const steps = said.map((verdict) => ({ memberId: '', name: '', verdict, comment: '', at: null }))
  const { sentAt, answer, withdrawnAt } = row
  const facts = { expiresAt, sentAt, answer, withdrawnAt, steps }
  return {
    candidacyId: row.candidacyId,
    candidate: row.candidate,
    opening: row.opening,
    unconfirmed: row.unconfirmed,
    denied: row.denied,
    number,
    pay: payWords(payOf(version)),
    startsOn,
    expiresAt: expiresAt.toISOString(),
    state: offerStateOf(facts, ending !== null, now),
  }
}

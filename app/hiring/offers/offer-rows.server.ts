import { and, desc, eq, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Action } from '#app/accounts/permissions.ts'
import { findCandidacySeat } from '#app/hiring/candidates/pipeline/seats.server.ts'
import type { CandidacySeat } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { NotFound } from '#app/problems.ts'
import { members } from '#db/schema/accounts.ts'
import { isId } from '#db/ids.ts'
import { candidacies } from '#db/schema/candidates.ts'
import {
  offerAnswers,
  offers,
  offerSends,
  offerVersions,
  offerWithdrawals,
} from '#db/schema/offers.ts'
import type { Weighed } from './band/exceptions.server.ts'
import { payOf } from './offer.ts'
import type { ApprovalStep } from './approval/approval.ts'

type StoredStep = Omit<ApprovalStep, 'at'> & { at: string | null }

const steps = sql<StoredStep[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('memberId', a.member_id, 'name', m.name,
    'verdict', p.verdict, 'comment', coalesce(p.comment, ''), 'at', p.at) order by a.position), '[]')
  from hiring.offer_approvers a
  join accounts.members m on m.org_id = a.org_id and m.id = a.member_id
  left join hiring.offer_approvals p on p.org_id = a.org_id and p.version_id = a.version_id
    and p.member_id = a.member_id
  where a.org_id = hiring.offer_versions.org_id and a.version_id = hiring.offer_versions.id)`

const columns = {
  version: offerVersions,
  author: members.name,
  steps,
  sentAt: offerSends.at,
  answer: offerAnswers,
  withdrawnAt: offerWithdrawals.at,
  withdrawalReason: offerWithdrawals.reason,
}

/** Every version of the offer in a candidacy, the newest first, each with what happened to it. */
export async function findVersions(tx: InTransaction, candidacyId: string) {
  const rows = await tx.db
    .select(columns)
    .from(offerVersions)
    .innerJoin(offers, byId(tx, offers, offerVersions.offerId))
    .innerJoin(members, byId(tx, members, offerVersions.authorId))
    .leftJoin(offerSends, ofVersion(tx, offerSends))
    .leftJoin(offerAnswers, ofVersion(tx, offerAnswers))
    .leftJoin(offerWithdrawals, ofVersion(tx, offerWithdrawals))
    .where(and(eq(offerVersions.orgId, tx.org.id), eq(offers.candidacyId, candidacyId)))
    .orderBy(desc(offerVersions.number))
    .limit(100)
  return rows.map(({ version, steps: said, ...row }) => ({
    ...version,
    ...row,
    steps: said.map((step) => ({ ...step, at: step.at === null ? null : new Date(step.at) })),
  }))
}

const ofVersion = (
  tx: InTransaction,
  table: typeof offerSends | typeof offerAnswers | typeof offerWithdrawals,
) => and(eq(table.orgId, tx.org.id), eq(table.versionId, offerVersions.id))

export type OfferVersion = Awaited<ReturnType<typeof findVersions>>[number]

/** What a version costs, as it is held against the band and the budget. */
export const weighedOf = (
  version: OfferVersion,
  { candidacy, opening }: Pick<CandidacySeat, 'candidacy' | 'opening'>,
): Weighed => ({
  openingId: opening.id,
  candidacyId: candidacy.id,
  pay: payOf(version),
  exceptionReason: version.exceptionReason,
  approvers: version.steps.length,
})

/** A candidacy and its offer, after checking that the actor may do `action` about it. */
export async function offerSeatFor(tx: InTransaction, candidacyId: string, action: Action) {
  const versions = isId(candidacyId) ? await findVersions(tx, candidacyId) : []
  const approver = versions.some((version) =>
    version.steps.some(({ memberId }) => memberId === tx.actor.id),
  )
  const seat = await findCandidacySeat(tx, candidacyId, (facts) =>
    authorise(tx.actor, action, { ...facts, approver }),
  )
  const facts: CandidacySeat['facts'] = { ...seat.facts, approver }
  return { ...seat, facts, ofOpening: seat.facts, versions }
}

/** The same for changing it: whatever happens to an offer happens one after the other. */
export async function lockedOfferFor(tx: InTransaction, candidacyId: string, action: Action) {
  await offerSeatFor(tx, candidacyId, action)
  await tx.db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId)))
    .for('update')
  const { versions, ...seat } = await offerSeatFor(tx, candidacyId, action)
  const [newest] = versions
  return { ...seat, versions, newest: newest ?? null }
}

export function requireVersion(newest: OfferVersion | null): OfferVersion {
  if (!newest) throw new NotFound()
  return newest
}

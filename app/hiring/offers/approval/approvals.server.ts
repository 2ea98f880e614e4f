import { sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { inProcess } from '#app/hiring/interviews/joins.server.ts'
import { refuseUnfitting } from '#app/hiring/offers/band/exceptions.server.ts'
import { tellMembers } from '#app/hiring/offers/news.server.ts'
import { lockedOfferFor, requireVersion, weighedOf } from '#app/hiring/offers/offer-rows.server.ts'
import type { OfferVersion } from '#app/hiring/offers/offer-rows.server.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { offerApprovals } from '#db/schema/offers.ts'
import { mayApprove } from './approval.ts'

export type OfferVerdict = {
  candidacyId: string
  /** The version that was read: a verdict on another one is refused. */
  number: number
  verdict: 'approved' | 'declined'
  comment: string
}

/** Gives the actor's verdict on the newest version of an offer, when it is their turn. */
export const approveOffer = (ctx: Context, input: OfferVerdict): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { candidacyId, verdict, comment } = input
    const seat = await lockedOfferFor(tx, candidacyId, 'offer.approve')
    const newest = requireVersion(seat.newest)
    if (newest.number !== input.number || seat.ending)
      throw new Invalid('This version is not the newest one any more. Read it again.')
    const turn = mayApprove(newest.steps, tx.actor.id)
    if (!turn.ok) throw new Forbidden(turn.reason)
    if (verdict === 'declined' && comment === '')
      throw new Invalid('Say what would have to change.', {
        comment: ['Say what would have to change.'],
      })
    if (verdict === 'approved') await refuseUnfitting(tx, weighedOf(newest, seat))
    const said = { versionId: newest.id, memberId: tx.actor.id, verdict, comment, at: tx.now }
    await tx.db.insert(offerApprovals).values({ orgId: tx.org.id, id: newId(), ...said })
    await record(tx, {
      verb: verdict === 'approved' ? 'offer.approved' : 'offer.objected',
      subject: { type: 'candidacy', id: candidacyId },
      data: { number: newest.number },
    })
    await tellNext(tx, newest, { ...input, candidate: seat.candidate.name })
  })

/** The next approver is asked; at the end, or at an objection, whoever made the offer hears of it. */
async function tellNext(
  tx: InTransaction,
  { id, steps, authorId }: OfferVersion,
  { candidacyId, verdict, candidate }: OfferVerdict & { candidate: string },
) {
  const mine = steps.findIndex(({ memberId }) => memberId === tx.actor.id)
  const next = steps[mine + 1]
  const to = (memberId: string, step: string, news: string) =>
    tellMembers(tx, { key: `${id}:${step}`, candidacyId, memberIds: [memberId], news })
  if (verdict === 'declined')
    return to(authorId, 'objected', `${tx.actor.name} declined the offer to ${candidate}`)
  if (!next) return to(authorId, 'approved', `The offer to ${candidate} is approved: send it`)
  return to(next.memberId, 'asked', `It is your turn to approve the offer to ${candidate}`)
}

export type AwaitedOffer = InNameFacts & {
  candidacyId: string
  candidate: string
  title: string
  since: Date
}

/** Offers whose newest version waits for the actor's verdict, the longest wait first. */
export async function listAwaitedOffers(tx: InTransaction): Promise<AwaitedOffer[]> {
  const { rows } = await tx.db.execute<Omit<AwaitedOffer, 'since'> & { since: string | Date }>(sql`
    select c.id as "candidacyId", p.name as candidate, o.title, v.created_at as since,
      c.unconfirmed, c.denied_at is not null as denied
    from hiring.offer_approvers mine
    join hiring.offer_versions v on v.org_id = mine.org_id and v.id = mine.version_id
    join hiring.offers f on f.org_id = v.org_id and f.id = v.offer_id
    join hiring.candidacies c on c.org_id = f.org_id and c.id = f.candidacy_id
    join hiring.candidates p on p.org_id = c.org_id and p.id = c.candidate_id
    join hiring.openings o on o.org_id = c.org_id and o.id = c.opening_id
    where mine.org_id = ${tx.org.id} and mine.member_id = ${tx.actor.id}
      and not exists (select 1 from hiring.offer_versions later
        where later.org_id = v.org_id and later.offer_id = v.offer_id and later.number > v.number)
      and not exists (select 1 from hiring.offer_approvals a
        where a.org_id = v.org_id and a.version_id = v.id
          and (a.member_id = mine.member_id or a.verdict = 'declined'))
      and not exists (select 1 from hiring.offer_approvers before
        where before.org_id = v.org_id and before.version_id = v.id and before.position < mine.position
          and not exists (select 1 from hiring.offer_approvals a where a.org_id = v.org_id
            and a.version_id = v.id and a.member_id = before.member_id))
      and ${inProcess({ orgId: 'c.org_id', candidacyId: 'c.id' })}
    order by v.created_at, v.id
    limit 100`)
  return rows.map((row) => ({ ...row, since: new Date(row.since) }))
}

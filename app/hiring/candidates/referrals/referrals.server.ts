import { createHash } from 'node:crypto'
import { and, desc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, Context, InTransaction, SystemActor } from '#app/accounts/context.ts'
import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { hashToken, newToken } from '#app/accounts/sessions/tokens.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { mailboxOf } from '#app/hiring/candidates/mailbox.ts'
import { listOffered } from '#app/hiring/candidates/pool/pool.server.ts'
import { mailDelaySeconds } from '#app/hiring/candidates/steps/rejection.ts'
import { endingOf } from '#app/hiring/openings/funnel/in-force.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { Gone, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import { referrals } from '#db/schema/portal.ts'
import { referralDays, standingOf } from './referral.ts'

/** The outbox kind under which an unanswered referral waits to be forgotten. */
export const forgetReferralKind = 'referral.forget'
const day = 24 * 60 * 60

/** Openings anybody of the organisation can refer somebody to: those that are public. */
const listPublic = (tx: InTransaction) => listOffered(tx, undefined)

export type Referral = { openingId: string; name: string; email: string; note: string }

/**
 * Asks somebody whether they want to apply. Whoever is known for this opening already gets no mail; for the referrer it
 * is asked like any other and comes to nothing in its time, so that they learn of nobody who has applied.
 */
export const referSomebody = (ctx: Context, input: Referral): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'referral.make')
    const opening = (await listPublic(tx)).find(({ id }) => id === input.openingId)
    if (!opening) throw new Invalid('This opening takes no applications at the moment.')
    const mailbox = mailboxOf(input.email)
    if (await isAskedByThem(tx, opening.id, mailbox)) return
    const known = await isKnown(tx, opening.id, mailbox)
    const asked = !known && (await ask(tx, opening, { ...input, mailbox }))
    const id = asked || (await add(tx, { ...input, email: '', note: '', mailbox }, false))
    if (!id) throw new Error('A referral could not be kept.')
    await enqueue(tx, {
      kind: forgetReferralKind,
      key: `referral:${id}:forget`,
      payload: { referral: id },
      delaySeconds: referralDays * day,
    })
    const subject = { type: 'opening', id: opening.id }
    await record(tx, { verb: 'referral.made', subject, data: { referral: id } })
  })

type Added = Referral & { mailbox: string }

async function ask(tx: InTransaction, opening: { slug: string; title: string }, input: Added) {
  const token = newToken()
  const id = await add(tx, input, true, token)
  if (!id) return null
  const link = `${tx.services.origin}/careers/${tx.org.slug}/${opening.slug}/referral/${token}`
  const { name, email } = input
  const values = { name, title: opening.title, referrer: tx.actor.name, link }
  const days = String(referralDays)
  const organisation = tx.org.name
  const words = await ownWordsFor(tx, 'referral-asked', { ...values, days, organisation })
  await queueMail(tx, { key: `referral:${id}:asked`, to: email, ...words })
  return id
}

/** Keeps a referral; null where somebody else's came first. Nobody has the token of one that is not mailed. */
async function add(tx: InTransaction, input: Added, mailed: boolean, token = newToken()) {
  const endsAt = new Date(tx.now.getTime() + referralDays * day * 1000)
  const row = { ...input, mailed, tokenHash: hashToken(token), askedAt: tx.now, endsAt }
  const added = await tx.db
    .insert(referrals)
    .values({ orgId: tx.org.id, id: newId(), referrerId: tx.actor.id, ...row })
    .onConflictDoNothing()
    .returning({ id: referrals.id })
  return added[0]?.id ?? null
}

/** Whether a referral of theirs goes on, as far as they are told: one form sent twice is one referral. */
async function isAskedByThem(tx: InTransaction, openingId: string, mailbox: string) {
  const rows = await tx.db
    .select({ id: referrals.id })
    .from(referrals)
    .where(
      and(
        unanswered(tx),
        eq(referrals.openingId, openingId),
        eq(referrals.mailbox, mailbox),
        eq(referrals.referrerId, tx.actor.id),
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** What stands for the mailbox of somebody who said no: enough not to ask them again. */
const trace = (mailbox: string) => `no:${createHash('sha256').update(mailbox).digest('base64url')}`

async function isKnown(tx: Acting, openingId: string, mailbox: string): Promise<boolean> {
  const referred = await tx.db
    .select({ id: referrals.id })
    .from(referrals)
    .where(
      and(
        eq(referrals.orgId, tx.org.id),
        eq(referrals.openingId, openingId),
        eq(referrals.mailed, true),
        inArray(referrals.mailbox, [mailbox, trace(mailbox)]),
      ),
    )
  const applied = await tx.db
    .select({ id: candidacies.id })
    .from(candidacies)
    .innerJoin(
      candidates,
      and(eq(candidates.orgId, candidacies.orgId), eq(candidates.id, candidacies.candidateId)),
    )
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        eq(candidacies.openingId, openingId),
        eq(candidates.mailbox, mailbox),
      ),
    )
  return referred.length + applied.length > 0
}

/** How the application ended, once the candidate has heard of it. */
const endedBy = (told: Date) => sql<'hired' | 'otherwise' | null>`(
  select case e.outcome when 'hired' then 'hired' else 'otherwise' end
  from hiring.candidacy_endings e where ${endingOf('referrals.org_id', 'referrals.candidacy_id')}
    and (e.outcome <> 'rejected' or e.at < ${told.toISOString()}::timestamptz) limit 1)`

/** Whom the member has referred, in words that tell nothing of how they do; and where somebody can be referred to. */
export const listReferrals = (ctx: Context, after: string | null) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'referral.make')
    const told = new Date(tx.now.getTime() - mailDelaySeconds * 1000)
    const rows = await tx.db
      .select({
        id: referrals.id,
        name: referrals.name,
        title: openings.title,
        askedAt: referrals.askedAt,
        endsAt: referrals.endsAt,
        declinedAt: referrals.declinedAt,
        candidacyId: referrals.candidacyId,
        ended: endedBy(told),
      })
      .from(referrals)
      .innerJoin(
        openings,
        and(eq(openings.orgId, referrals.orgId), eq(openings.id, referrals.openingId)),
      )
      .where(
        and(
          eq(referrals.orgId, tx.org.id),
          eq(referrals.referrerId, tx.actor.id),
          after && isId(after) ? lt(referrals.id, after) : undefined,
        ),
      )
      .orderBy(desc(referrals.id))
      .limit(101)
    const list = rows.slice(0, 100).map(({ candidacyId, ended: how, ...row }) => ({
      id: row.id,
      name: row.name,
      title: row.title,
      askedAt: row.askedAt.toISOString(),
      standing: standingOf({ ...row, candidacy: candidacyId ? { ended: how } : null }, tx.now),
    }))
    const next = rows.length > 100 ? (list.at(-1)?.id ?? null) : null
    return { list, next, openings: await listPublic(tx) }
  })

const tooLate = 'This invitation was answered already, or it is too old. Nothing of it is kept.'

const unanswered = (tx: Acting) =>
  and(
    eq(referrals.orgId, tx.org.id),
    isNull(referrals.declinedAt),
    isNull(referrals.candidacyId),
    gt(referrals.endsAt, tx.now),
  )

/** The invitation behind a link: who thinks of them, and for what. */
export const showInvitation = (ctx: ActingContext<SystemActor>, token: string) =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ name: referrals.name, referrer: members.name, title: openings.title })
      .from(referrals)
      .innerJoin(
        openings,
        and(eq(openings.orgId, referrals.orgId), eq(openings.id, referrals.openingId)),
      )
      .innerJoin(
        members,
        and(eq(members.orgId, referrals.orgId), eq(members.id, referrals.referrerId)),
      )
      .where(and(unanswered(tx), eq(referrals.tokenHash, hashToken(token))))
    if (!row) throw new Gone(tooLate)
    return row
  })

const forgettable = {
  id: referrals.id,
  mailbox: referrals.mailbox,
  mailed: referrals.mailed,
}

/** Somebody does not want to be referred: nothing of them stays but that they said so. */
export const declineReferral = (ctx: ActingContext<SystemActor>, token: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const mine = and(unanswered(tx), eq(referrals.tokenHash, hashToken(token)))
    const [row] = await tx.db
      .select({ ...forgettable, openingId: referrals.openingId })
      .from(referrals)
      .where(mine)
      .for('update')
    if (!row) throw new Gone(tooLate)
    await forget(tx, row)
    const subject = { type: 'opening', id: row.openingId }
    await record(tx, { verb: 'referral.declined', subject, data: { referral: row.id } })
  })

type Forgotten = { id: string; mailbox: string; mailed: boolean }

const forget = (tx: Acting, { id, mailbox, mailed }: Forgotten) =>
  tx.db
    .update(referrals)
    .set({
      declinedAt: tx.now,
      name: '',
      email: '',
      note: '',
      mailbox: mailed ? trace(mailbox) : '',
    })
    .where(and(eq(referrals.orgId, tx.org.id), eq(referrals.id, id)))

/** Forgets somebody who has not answered in time. */
export const forgetReferral = (ctx: ActingContext<SystemActor>, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select(forgettable)
      .from(referrals)
      .where(
        and(
          eq(referrals.orgId, tx.org.id),
          eq(referrals.id, id),
          isNull(referrals.declinedAt),
          isNull(referrals.candidacyId),
        ),
      )
    if (row) await forget(tx, row)
  })

import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import { makeTheirs } from '#app/hiring/candidates/applications/made-theirs.server.ts'
import { readSent } from '#app/hiring/offers/sent-offer.server.ts'
import { findOwn } from '#app/hiring/portal/own-applications.server.ts'
import { listDates } from '#app/hiring/portal/own-dates.server.ts'
import { endOwn, lockOwn } from '#app/hiring/portal/replies.server.ts'
import type { InPortal, PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { candidacies, messages, resumes } from '#db/schema/candidates.ts'
import type { Claim, ClaimKind } from './claim.ts'

const most = 50

/** What was sent in the candidate’s name and waits for their word, of all their applications. */
export const listClaims = (ctx: PortalContext): Promise<Claim[]> =>
  transaction(ctx, (tx) => findClaims(tx))

/** The same, of one application alone where it is named. */
export async function findClaims(tx: InPortal, application?: string): Promise<Claim[]> {
  const within = application === undefined ? sql`true` : sql`c.id = ${application}`
  const { rows } = await tx.db.execute<Claim>(sql`
    select sent.kind, sent.id::text as id, o.title, sent.text,
      to_char(sent.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from hiring.candidacies c
    join hiring.openings o on o.org_id = c.org_id and o.id = c.opening_id
    cross join lateral (
      select 'application' as kind, c.id, c.cover_note as text, c.applied_at as at
        where c.unconfirmed and c.denied_at is null
      union all
      select 'note', m.id, m.text, m.at from hiring.messages m
        where m.org_id = c.org_id and m.candidacy_id = c.id and m.unconfirmed and m.denied_at is null
      union all
      select 'file', r.id, f.name, r.created_at from hiring.resumes r
        join files.files f on f.org_id = r.org_id and f.id = r.file_id
        where r.org_id = c.org_id and r.candidacy_id = c.id and r.unconfirmed and r.denied_at is null
    ) sent
    where c.org_id = ${tx.org.id} and c.candidate_id = ${tx.actor.id} and ${within}
    order by sent.at, sent.kind = 'file', sent.id limit ${most}::int`)
  return rows
}

const tables = { application: candidacies, note: messages, file: resumes } as const
const candidacyOf = {
  application: candidacies.id,
  note: messages.candidacyId,
  file: resumes.candidacyId,
} as const

const unanswered = (sent: (typeof tables)[ClaimKind]): SQL | undefined =>
  and(eq(sent.unconfirmed, true), isNull(sent.deniedAt))

type Answer = { kind: ClaimKind; id: string; isMine: boolean }

/**
 * Takes the candidate’s word for something that was sent in their name. What is not theirs stays with the team, marked
 * as such; an application that is not theirs is closed, with whatever else in it waits for their word. If something that
 * came into it later is theirs, it is theirs again, from then on.
 */
export const answerClaim = (ctx: PortalContext, { kind, id, isMine }: Answer): Promise<void> =>
  transaction(ctx, async (tx) => {
    const candidacyId = await findWhere(tx, { kind, id })
    await lockOwn(tx, candidacyId)
    const own = kind === 'application' && !isMine ? await findDeniable(tx, candidacyId) : null
    const sent = tables[kind]
    const answered = await tx.db
      .update(sent)
      .set(isMine ? { unconfirmed: false } : { deniedAt: tx.now })
      .where(and(eq(sent.orgId, tx.org.id), eq(sent.id, id), unanswered(sent)))
      .returning({ id: sent.id })
    if (answered.length === 0) throw new Conflict(words.claims.answered)
    await record(tx, {
      verb: isMine ? 'application.confirmed' : 'application.denied',
      subject: { type: 'candidacy', id: candidacyId },
      data: { kind },
    })
    if (isMine && kind !== 'application') await takeUp(tx, candidacyId, { kind, id })
    if (!own) return
    await denyRest(tx, candidacyId)
    await endOwn(tx, own, words.claims.reason)
  })

/** The candidate’s application in which something was sent. */
async function findWhere(tx: InPortal, { kind, id }: Omit<Answer, 'isMine'>): Promise<string> {
  const sent = tables[kind]
  const whose = and(eq(candidacies.orgId, tx.org.id), eq(candidacies.candidateId, tx.actor.id))
  const own = tx.db.select({ id: candidacies.id }).from(candidacies).where(whose)
  const [row] = isId(id)
    ? await tx.db
        .select({ candidacyId: candidacyOf[kind] })
        .from(sent)
        .where(and(eq(sent.orgId, tx.org.id), eq(sent.id, id), inArray(candidacyOf[kind], own)))
    : []
  if (!row) throw new NotFound()
  return row.candidacyId
}

/** An application that they took no part in: who answered its offer or came to its interviews cannot deny it. */
async function findDeniable(tx: InPortal, candidacyId: string) {
  const own = await findOwn(tx, candidacyId)
  const met = (await listDates(tx, candidacyId)).some(({ at }) => new Date(at) < tx.now)
  if (met || readSent(own.offer)?.answer) throw new Conflict(words.claims.tooLate)
  return own
}

/** Makes a denied application theirs by what they say that they sent. */
async function takeUp(
  tx: InPortal,
  candidacyId: string,
  { kind, id }: { kind: 'note' | 'file'; id: string },
): Promise<void> {
  const here = and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId))
  const [denied] = await tx.db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(and(here, isNotNull(candidacies.deniedAt)))
  if (!denied) return
  const text = kind === 'note' ? messages.text : sql<string>`''`
  const at = kind === 'note' ? messages.at : resumes.createdAt
  const sent = tables[kind]
  const [row] = await tx.db
    .select({ coverNote: text, at })
    .from(sent)
    .where(and(eq(sent.orgId, tx.org.id), eq(sent.id, id)))
  if (row) await makeTheirs(tx, { candidacyId, ...row })
}

async function denyRest(tx: InPortal, candidacyId: string): Promise<void> {
  for (const sent of [messages, resumes])
    await tx.db
      .update(sent)
      .set({ deniedAt: tx.now })
      .where(and(eq(sent.orgId, tx.org.id), eq(sent.candidacyId, candidacyId), unanswered(sent)))
}

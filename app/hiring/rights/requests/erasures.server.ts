import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { inForce } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { endPortalAccess } from '#app/hiring/candidates/person/portal-access.server.ts'
import { endCandidacies } from '#app/hiring/candidates/steps/ending.server.ts'
import { eraseKind } from '#app/hiring/rights/kinds.ts'
import { findDuties } from '#app/hiring/rights/retention/duties.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { isId, newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { erasures } from '#db/schema/rights.ts'
import { stateOf } from './erasure.ts'
import type { ErasureState } from './erasure.ts'

/** So that the mail which says so leaves before what waits for the person is cleared. */
const delaySeconds = 60

type AskedBy = 'candidate' | 'member' | 'retention'

export type AskedErasure = { id: string; keepUntil: Date | null }

/**
 * Begins to forget somebody: their open applications are withdrawn, and a job erases them. Within a duty to keep the
 * record it is put away until then, and the person is told.
 */
export async function askForErasure(
  tx: Acting,
  { candidateId, askedBy }: { candidateId: string; askedBy: AskedBy },
): Promise<AskedErasure> {
  const person = await lockPerson(tx, candidateId)
  const known = await findOpen(tx, candidateId)
  if (known) return known
  await withdrawOpen(tx, candidateId)
  const { keepUntil, keptBy } = await duty(tx, candidateId)
  const id = newId()
  await tx.db.insert(erasures).values({
    orgId: tx.org.id,
    id,
    candidateId,
    askedBy,
    memberId: tx.actor.kind === 'member' ? tx.actor.id : null,
    askedAt: tx.now,
    keepUntil,
    keptBy,
  })
  await endPortalAccess(tx, candidateId)
  if (!keepUntil) await startErasure(tx, id, askedBy === 'retention' ? 0 : delaySeconds)
  if (askedBy !== 'retention') await tell(tx, person, { id, keepUntil })
  await record(tx, {
    verb: keepUntil ? 'candidate.erasure-put-off' : 'candidate.erasure-asked',
    subject: { type: 'candidate', id: candidateId },
    data: { by: askedBy, until: dayBefore(farAway, keepUntil) },
  })
  return { id, keepUntil }
}

/** Each start has a key of its own: one that a hold called off is no reason not to start again. */
const startErasure = (tx: Acting, id: string, delay = 0) =>
  enqueue(tx, {
    kind: eraseKind,
    key: `erasure:${id}:${tx.now.toISOString()}`,
    payload: { erasure: id },
    delaySeconds: delay,
  })

/** The person, for whoever erases them or keeps them from it; others who do wait. Throws `Conflict` once they are erased. */
export async function lockPerson(tx: Acting, candidateId: string) {
  const [person] = await tx.db
    .select({ id: candidates.id, name: candidates.name, email: candidates.email })
    .from(candidates)
    .where(and(eq(candidates.orgId, tx.org.id), eq(candidates.id, candidateId)))
    .for('update')
  if (!person) throw new NotFound()
  if (person.email === '') throw new Conflict('This person was erased already.')
  return person
}

const openOf = (tx: Acting, candidateId: string) =>
  and(
    eq(erasures.orgId, tx.org.id),
    eq(erasures.candidateId, candidateId),
    isNull(erasures.doneAt),
    isNull(erasures.withdrawnAt),
  )

async function findOpen(tx: Acting, candidateId: string): Promise<AskedErasure | null> {
  const [open] = await tx.db
    .select({ id: erasures.id, keepUntil: erasures.keepUntil })
    .from(erasures)
    .where(openOf(tx, candidateId))
  return open ?? null
}

async function withdrawOpen(tx: Acting, candidateId: string): Promise<void> {
  const rows = await tx.db
    .select({ id: candidacies.id, ending: candidacyEndings.id })
    .from(candidacies)
    .leftJoin(candidacyEndings, inForce)
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.candidateId, candidateId)))
  const open = rows.filter(({ ending }) => ending === null).map(({ id }) => id)
  await endCandidacies(tx, open, { outcome: 'withdrawn', reason: '' })
}

type Duty = { keepUntil: Date | null; keptBy: string[] }

/** A hold has no end: it is looked at again every day. */
export const farAway = new Date('9999-12-31T00:00:00Z')

async function duty(tx: Acting, candidateId: string): Promise<Duty> {
  const duties = (await findDuties(tx, [candidateId], { asIfEnded: 'open' })).get(candidateId)
  if (duties?.held) return { keepUntil: farAway, keptBy: ['hold'] }
  const { keepUntil, keptBy } = duties?.limits ?? { keepUntil: null, keptBy: [] }
  return keepUntil && keepUntil > tx.now ? { keepUntil, keptBy } : { keepUntil: null, keptBy: [] }
}

/** Starts an erasure that was put off once nothing keeps the record any more, or says anew until when something does. */
export async function reconsiderErasure(
  tx: Acting,
  { id, candidateId }: { id: string; candidateId: string },
): Promise<void> {
  const { keepUntil, keptBy } = await duty(tx, candidateId)
  await tx.db
    .update(erasures)
    .set({ keepUntil, keptBy })
    .where(and(eq(erasures.orgId, tx.org.id), eq(erasures.id, id), isNull(erasures.startedAt)))
  if (!keepUntil) await startErasure(tx, id)
}

/**
 * Until when an erasure that is asked for now waits at most. It supposes that every application ends today, so that it
 * tells a candidate nothing of what the team has done already.
 */
export async function foreseeErasure(
  tx: Acting,
  candidateId: string,
): Promise<{ keepUntil: string | null }> {
  const duties = await findDuties(tx, [candidateId], { asIfEnded: 'all' })
  return { keepUntil: duties.get(candidateId)?.limits?.keepUntil?.toISOString() ?? null }
}

type Person = { name: string; email: string }

async function tell(tx: Acting, { name, email }: Person, { id, keepUntil }: AskedErasure) {
  const link = `${tx.services.origin}/portal/${tx.org.slug}/erasures/${id}`
  const words = { name, organisation: tx.org.name, link }
  const until = keepUntil && keepUntil < farAway ? dayOf(keepUntil) : 'a legal claim is settled'
  await queueMail(tx, {
    key: `erasure:${id}:asked`,
    to: email,
    ...(keepUntil
      ? mailWords('erasure-put-off', { ...words, until })
      : mailWords('erasure', words)),
  })
}

/** The day of a date, where it has one and lies before another. */
const dayBefore = (end: Date, date: Date | null): string | null =>
  date && date < end ? date.toISOString().slice(0, 10) : null

export const dayOf = (date: Date) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(date)

/** How far an erasure is, without a word about whose it is. */
export async function tellErasure(tx: Acting, id: string) {
  const [row] = isId(id)
    ? await tx.db
        .select()
        .from(erasures)
        .where(and(eq(erasures.orgId, tx.org.id), eq(erasures.id, id)))
    : []
  if (!row) throw new NotFound()
  const { state, askedAt, keepUntil, doneAt } = shownErasure(row)
  return { state, askedAt, keepUntil, doneAt }
}

export type ShownErasure = {
  id: string
  state: ErasureState
  askedBy: AskedBy
  askedAt: string
  /** Null where no day is known. */
  keepUntil: string | null
  doneAt: string | null
}

type Stored = typeof erasures.$inferSelect

export const shownErasure = (row: Stored): ShownErasure => ({
  id: row.id,
  state: stateOf(row),
  askedBy: row.askedBy,
  askedAt: row.askedAt.toISOString(),
  keepUntil: row.keepUntil && row.keepUntil < farAway ? row.keepUntil.toISOString() : null,
  doneAt: row.doneAt?.toISOString() ?? null,
})

/** The newest erasure of a person, whatever became of it. */
export async function findErasure(tx: Acting, candidateId: string): Promise<ShownErasure | null> {
  const [row] = await tx.db
    .select()
    .from(erasures)
    .where(and(eq(erasures.orgId, tx.org.id), eq(erasures.candidateId, candidateId)))
    .orderBy(desc(erasures.askedAt), desc(erasures.id))
    .limit(1)
  return row ? shownErasure(row) : null
}

/** Takes an erasure back that is put off, and tells the person so. One that is not put off goes its way. */
export async function withdrawErasure(tx: Acting, candidateId: string): Promise<void> {
  const { name, email } = await lockPerson(tx, candidateId)
  const rows = await tx.db
    .update(erasures)
    .set({ withdrawnAt: tx.now })
    .where(and(openOf(tx, candidateId), isNull(erasures.startedAt), isNotNull(erasures.keepUntil)))
    .returning({ id: erasures.id })
  const [taken] = rows
  if (!taken) throw new Conflict('It has begun already and cannot be taken back.')
  await queueMail(tx, {
    key: `erasure:${taken.id}:withdrawn`,
    to: email,
    ...mailWords('erasure-withdrawn', {
      name,
      organisation: tx.org.name,
      link: portalAddress(tx.services.origin, tx.org.slug, candidateId),
    }),
  })
  await record(tx, {
    verb: 'candidate.erasure-withdrawn',
    subject: { type: 'candidate', id: candidateId },
  })
}

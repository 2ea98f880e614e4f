import { and, desc, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, Context } from '#app/accounts/context.ts'
import { findFile } from '#app/files/stored-files.server.ts'
import type { StoredFile } from '#app/files/stored-files.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { dayOf, lockPerson } from '#app/hiring/rights/requests/erasures.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { Conflict, Gone, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { accessCopies, accessPassages } from '#db/schema/rights.ts'
import { dueOn, stateOf } from './access-copy.ts'
import type { RequestState } from './access-copy.ts'
import { tellTeamOfRequest } from './told-team.server.ts'

export type StoredRequest = typeof accessCopies.$inferSelect

type Asked = {
  candidateId: string
  askedBy: 'candidate' | 'member'
  message: string
  askedAt: Date
}

/** Notes a formal request for everything that is held about a person, from when it arrived, and tells them so. */
export async function askForEverything(
  tx: Acting,
  { candidateId, ...asked }: Asked,
): Promise<void> {
  const person = await lockPerson(tx, candidateId)
  const id = newId()
  const added = await tx.db
    .insert(accessCopies)
    .values({
      orgId: tx.org.id,
      id,
      candidateId,
      ...asked,
      looked: {},
      openedBy: tx.actor.kind === 'member' ? tx.actor.id : null,
    })
    .onConflictDoNothing()
    .returning({ id: accessCopies.id })
  if (added.length === 0) throw new Conflict('There is a request already that is not answered yet.')
  await tellPerson(tx, person, {
    key: `access-copy:${id}:asked`,
    template: 'access-copy-asked',
    words: { until: dayOf(dueOn(asked.askedAt)) },
  })
  if (asked.askedBy === 'candidate') await tellTeamOfRequest(tx, { id, person, ...asked })
  await record(tx, {
    verb: 'candidate.access-asked',
    subject: { type: 'candidate', id: candidateId },
    data: { by: asked.askedBy },
  })
}

type Told = { key: string; template: string; words: Record<string, string> }

/** A mail to the person, with the way to their portal in it. */
export const tellPerson = (
  tx: Acting,
  { id, name, email }: { id: string; name: string; email: string },
  { key, template, words }: Told,
): Promise<void> =>
  queueMail(tx, {
    key,
    to: email,
    ...mailWords(template, {
      name,
      organisation: tx.org.name,
      link: portalAddress(tx.services.origin, tx.org.slug, id),
      ...words,
    }),
  })

const earliest = 366 * 86_400_000

/** Opens a request that came as a letter; the month counts from the day it arrived. */
export const openRequest = (
  ctx: Context,
  { candidacyId, arrivedOn }: { candidacyId: string; arrivedOn: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { candidate } = await candidacyFor(tx, candidacyId, 'access-copy.prepare')
    const askedAt = new Date(`${arrivedOn}T00:00:00Z`)
    if (askedAt > tx.now || tx.now.getTime() - askedAt.getTime() > earliest)
      throw new Invalid('Check the day.', {
        arrivedOn: ['Say on which day of the last year the request arrived.'],
      })
    await askForEverything(tx, {
      candidateId: candidate.id,
      askedBy: 'member',
      message: '',
      askedAt,
    })
  })

export const openOf = (tx: Acting, candidateId: string) =>
  and(
    eq(accessCopies.orgId, tx.org.id),
    eq(accessCopies.candidateId, candidateId),
    isNull(accessCopies.releasedAt),
    isNull(accessCopies.closedAt),
  )

/** Closes a request without a copy, and tells the person why. */
export const closeRequest = (
  ctx: Context,
  { candidacyId, reason }: { candidacyId: string; reason: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { candidate } = await candidacyFor(tx, candidacyId, 'access-copy.release')
    const person = await lockPerson(tx, candidate.id)
    const [closed] = await tx.db
      .update(accessCopies)
      .set({ closedAt: tx.now, closedBy: tx.actor.id, reason })
      .where(openOf(tx, person.id))
      .returning({ id: accessCopies.id })
    if (!closed) throw new Conflict('There is no request any more that could be closed.')
    await forgetTexts(tx, closed.id)
    await tellPerson(tx, person, {
      key: `access-copy:${closed.id}:closed`,
      template: 'access-copy-closed',
      words: { reason },
    })
    await record(tx, {
      verb: 'candidate.access-closed',
      subject: { type: 'candidate', id: person.id },
    })
  })

/** What was written out for a copy goes with it; what was decided, and why, stays. */
export const forgetTexts = (tx: Pick<Acting, 'db' | 'org'>, copyId: string) =>
  tx.db
    .update(accessPassages)
    .set({ text: '' })
    .where(and(eq(accessPassages.orgId, tx.org.id), eq(accessPassages.copyId, copyId)))

/** The newest request of a person, whatever became of it. */
export async function findRequest(tx: Acting, candidateId: string): Promise<StoredRequest | null> {
  const [row] = await tx.db
    .select()
    .from(accessCopies)
    .where(and(eq(accessCopies.orgId, tx.org.id), eq(accessCopies.candidateId, candidateId)))
    .orderBy(desc(accessCopies.id))
    .limit(1)
  return row ?? null
}

export type ShownRequest = {
  id: string
  state: RequestState
  askedAt: string
  dueOn: string
  readyAt: string | null
  expiresAt: string | null
  closedAt: string | null
  reason: string
}

/** What the person may know of their request: nothing of how far it is looked through, and by whom. */
export const shownRequest = (row: StoredRequest, now: Date): ShownRequest => ({
  id: row.id,
  state: stateOf(row, now),
  askedAt: row.askedAt.toISOString(),
  dueOn: dueOn(row.askedAt).toISOString(),
  readyAt: row.readyAt?.toISOString() ?? null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
  reason: row.reason,
})

/** The finished copy, for the candidate it was made for, as long as it is there. */
export async function fetchAccessCopy(
  ctx: ActingContext,
  { candidateId, id }: { candidateId: string; id: string },
): Promise<StoredFile> {
  const fileId = await transaction(ctx, async (tx) => {
    const [row] = isId(id)
      ? await tx.db
          .select()
          .from(accessCopies)
          .where(
            and(
              eq(accessCopies.orgId, tx.org.id),
              eq(accessCopies.id, id),
              eq(accessCopies.candidateId, candidateId),
            ),
          )
      : []
    if (!row) throw new NotFound()
    if (!row.fileId || stateOf(row, tx.now) !== 'ready')
      throw new Gone('This copy is not there any more, or not there yet.')
    return row.fileId
  })
  return findFile(ctx, fileId)
}

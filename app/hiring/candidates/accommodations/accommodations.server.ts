import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { listRunning } from '#app/hiring/candidates/person/messages.server.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { accommodations } from '#db/schema/portal.ts'
import type { Accommodation } from './accommodation.ts'

type Asked = {
  candidacyId: string
  openingId: string
  title: string
  candidate: string
  text: string
}

/** Takes a candidate's request and tells those who run the opening that there is one; what it says stays on the page. */
export async function askForAccommodation(tx: Acting, asked: Asked): Promise<void> {
  const { candidacyId, openingId, title, candidate, text } = asked
  const id = newId()
  await tx.db.insert(accommodations).values({ orgId: tx.org.id, id, candidacyId, text, at: tx.now })
  await record(tx, {
    verb: 'accommodation.asked',
    subject: { type: 'candidacy', id: candidacyId },
    data: { accommodation: id },
  })
  const link = `${tx.services.origin}/${tx.org.slug}/candidacies/${candidacyId}#accommodations`
  for (const { id: memberId, name, email } of await listRunning(tx, openingId)) {
    const said = mailWords('accommodation-asked', { name, candidate, title, link })
    await queueMail(tx, { key: `accommodation:${id}:${memberId}`, to: email, ...said })
  }
}

/** What was asked for, with what interviewers were told: for those who run the opening, or for the candidate. */
export async function listAccommodations(
  tx: Acting,
  candidacyId: string,
): Promise<Accommodation[]> {
  const rows = await tx.db
    .select()
    .from(accommodations)
    .where(and(eq(accommodations.orgId, tx.org.id), eq(accommodations.candidacyId, candidacyId)))
    .orderBy(asc(accommodations.at), asc(accommodations.id))
    .limit(100)
  return rows.map(({ id, text, at, sharedText, sharedAt }) => ({
    id,
    text,
    at: at.toISOString(),
    shared: sharedAt && { text: sharedText, at: sharedAt.toISOString() },
  }))
}

/** What interviewers were told about a candidate's needs, and never what the candidate wrote. */
export async function listSharedNeeds(tx: Acting, candidacyId: string): Promise<string[]> {
  const rows = await tx.db
    .select({ text: accommodations.sharedText })
    .from(accommodations)
    .where(
      and(
        eq(accommodations.orgId, tx.org.id),
        eq(accommodations.candidacyId, candidacyId),
        isNotNull(accommodations.sharedAt),
      ),
    )
    .orderBy(asc(accommodations.sharedAt), asc(accommodations.id))
    .limit(20)
  return rows.map(({ text }) => text)
}

/** Tells the interviewers of a candidate what they need to know, in the team's own words. */
export const shareNeed = (
  ctx: Context,
  { candidacyId, id, text }: { candidacyId: string; id: string; text: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await candidacyFor(tx, candidacyId, 'candidate.message')
    if (!isId(id)) throw new NotFound()
    const changed = await tx.db
      .update(accommodations)
      .set({ sharedText: text, sharedAt: tx.now, sharedBy: tx.actor.id })
      .where(
        and(
          eq(accommodations.orgId, tx.org.id),
          eq(accommodations.candidacyId, candidacyId),
          eq(accommodations.id, id),
        ),
      )
      .returning({ id: accommodations.id })
    if (changed.length === 0) throw new NotFound()
    await record(tx, {
      verb: 'accommodation.shared',
      subject: { type: 'candidacy', id: candidacyId },
      data: { accommodation: id },
    })
  })

import { and, eq, inArray, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { markAnswered } from '#app/hiring/candidates/steps/ending.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { messages } from '#db/schema/candidates.ts'
import { openingMembers } from '#db/schema/openings.ts'

export type TeamMessage = { candidacyId: string; subject: string; text: string }

/** Writes to a candidate: into the thread, and by mail with the way to the portal. */
export const writeToCandidate = (ctx: Context, input: TeamMessage): Promise<{ name: string }> =>
  transaction(ctx, async (tx) => {
    const { candidacyId, text } = input
    const { candidate, opening } = await candidacyFor(tx, candidacyId, 'candidate.message')
    const subject = input.subject || `Your application for ${opening.title}`
    const id = newId()
    const said = { id, candidacyId, sender: 'team' as const, authorId: tx.actor.id, subject, text }
    await tx.db.insert(messages).values({ orgId: tx.org.id, ...said, at: tx.now })
    await markAnswered(tx, candidacyId)
    await queueMail(tx, {
      key: `message:${id}`,
      to: candidate.email,
      ...mailWords('candidate-message', {
        subject,
        name: candidate.name,
        message: text,
        link: portalAddress(tx.services.origin, tx.org.slug, candidate.id),
        sender: tx.actor.name,
        organisation: tx.org.name,
      }),
    })
    await record(tx, {
      verb: 'message.sent',
      subject: { type: 'candidacy', id: candidacyId },
      data: { message: id },
    })
    return { name: candidate.name }
  })

export type CandidateMessage = {
  candidacyId: string
  openingId: string
  title: string
  candidate: string
  text: string
}

/** Takes a candidate's message into the thread and tells those who run the opening. */
export async function receiveMessage(tx: Acting, message: CandidateMessage): Promise<void> {
  const { candidacyId, text } = message
  const id = newId()
  await tx.db
    .insert(messages)
    .values({ orgId: tx.org.id, id, candidacyId, sender: 'candidate', text, at: tx.now })
  await record(tx, {
    verb: 'message.received',
    subject: { type: 'candidacy', id: candidacyId },
    data: { message: id },
  })
  for (const person of await runsOf(tx, message.openingId)) {
    await queueMail(tx, {
      key: `message:${id}:${person.id}`,
      to: person.email,
      ...mailWords('message-from-candidate', {
        name: person.name,
        candidate: message.candidate,
        title: message.title,
        message: text,
        link: `${tx.services.origin}/${tx.org.slug}/candidacies/${candidacyId}#conversation`,
      }),
    })
  }
}

/** Managers and recruiters of an opening: those who write with its candidates. */
const runsOf = (tx: Acting, openingId: string) =>
  tx.db
    .select({ id: members.id, name: members.name, email: members.email })
    .from(openingMembers)
    .innerJoin(
      members,
      and(eq(members.orgId, openingMembers.orgId), eq(members.id, openingMembers.memberId)),
    )
    .where(
      and(
        eq(openingMembers.orgId, tx.org.id),
        eq(openingMembers.openingId, openingId),
        inArray(openingMembers.part, ['manager', 'recruiter']),
        isNull(members.removedAt),
      ),
    )

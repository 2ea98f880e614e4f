import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { replyAddress } from '#app/hiring/candidates/reply-address.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import type { Words } from '#app/mail/template.ts'
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

type Via = 'portal' | 'mail'

export type TeamMessage = { candidacyId: string; subject: string; text: string; via?: Via }

/** Writes to a candidate: into the thread, and by mail with the way to the portal. */
export const writeToCandidate = (
  ctx: Context,
  { via = 'portal', ...input }: TeamMessage,
): Promise<{ id: string; name: string }> =>
  transaction(ctx, async (tx) => {
    const { candidacyId, text } = input
    const { candidate, opening } = await candidacyFor(tx, candidacyId, 'candidate.message')
    const subject = input.subject || `Your application for ${opening.title}`
    const id = newId()
    const said = { candidacyId, sender: 'team' as const, authorId: tx.actor.id, subject, text, via }
    await tx.db.insert(messages).values({ orgId: tx.org.id, id, ...said, at: tx.now })
    await markAnswered(tx, candidacyId)
    const replyTo = replyAddress(tx.services, { orgId: tx.org.id, candidacyId })
    await queueMail(tx, {
      key: `message:${id}`,
      to: candidate.email,
      replyTo,
      ...(await ownWordsFor(tx, 'candidate-message', {
        subject,
        name: candidate.name,
        message: text,
        answering: replyTo ? byMail : 'To answer, or to see where your application stands:',
        mailbox: replyTo ? '' : notRead,
        link: portalAddress(tx.services.origin, tx.org.slug, candidate.id),
        sender: tx.actor.name,
        organisation: tx.org.name,
      })),
    })
    await record(tx, {
      verb: 'message.sent',
      subject: { type: 'candidacy', id: candidacyId },
      data: { message: id },
    })
    return { id, name: candidate.name }
  })

const byMail = 'Answer this mail, or see here where your application stands:'
const notRead = 'Please answer there rather than to this mail: this mailbox is not read.'

type Thread = { candidacyId: string; openingId: string; title: string; candidate: string }

export type CandidateMessage = Thread & { text: string; via?: Via }

/** Takes a candidate's message into the thread and tells those who run the opening. */
export async function receiveMessage(
  tx: Acting,
  { via = 'portal', ...message }: CandidateMessage,
): Promise<string> {
  const { candidacyId, text } = message
  const id = newId()
  const said = { candidacyId, sender: 'candidate' as const, text, via, at: tx.now }
  await tx.db.insert(messages).values({ orgId: tx.org.id, id, ...said })
  await record(tx, {
    verb: 'message.received',
    subject: { type: 'candidacy', id: candidacyId },
    data: { message: id },
  })
  await tellTeam(tx, { ...message, id }, (answering) =>
    mailWords('message-from-candidate', { ...answering, message: text }),
  )
  return id
}

/** Another mailbox, or the right one by the word of the mail alone. */
export type Doubt = 'address' | 'sender'

const doubts = {
  address: { verb: 'message.from-another-address', template: 'message-from-another-address' },
  sender: { verb: 'message.sender-not-verified', template: 'message-not-verified' },
} as const satisfies Record<Doubt, object>

/** Takes a mail into the thread that may be somebody else's: for the team alone. */
export async function receiveFromStranger(
  tx: Acting,
  message: Thread & { text: string; from: string; doubt: Doubt },
): Promise<string> {
  const { candidacyId, text, from, doubt } = message
  const id = newId()
  const said = { candidacyId, sender: 'other' as const, text, via: 'mail' as const, at: tx.now }
  await tx.db.insert(messages).values({ orgId: tx.org.id, id, ...said, fromAddress: from, doubt })
  await record(tx, {
    verb: doubts[doubt].verb,
    subject: { type: 'candidacy', id: candidacyId },
    data: { message: id },
  })
  await tellTeam(tx, { ...message, id }, (answering) =>
    mailWords(doubts[doubt].template, { ...answering, from, message: text }),
  )
  return id
}

type Told = { name: string; candidate: string; title: string; link: string; answering: string }

async function tellTeam(
  tx: Acting,
  { id, candidacyId, openingId, title, candidate }: Thread & { id: string },
  words: (told: Told) => Words,
): Promise<void> {
  const { origin } = tx.services
  const link = `${origin}/${tx.org.slug}/candidacies/${candidacyId}#conversation`
  for (const { id: memberId, name, email } of await listRunning(tx, openingId)) {
    const replyTo = replyAddress(tx.services, { orgId: tx.org.id, candidacyId, memberId })
    const answering = replyTo
      ? `Answer this mail to write to ${candidate}, or read the whole conversation here:`
      : 'Read the whole conversation and answer here:'
    const told = words({ name, candidate, title, link, answering })
    await queueMail(tx, { key: `message:${id}:${memberId}`, to: email, replyTo, ...told })
  }
}

/** Managers and recruiters of an opening: those who write with its candidates. */
export const listRunning = (tx: Acting, openingId: string) =>
  tx.db
    .select({
      id: members.id,
      userId: members.userId,
      name: members.name,
      email: members.email,
      access: members.access,
    })
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

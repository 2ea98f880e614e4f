import { and, eq } from 'drizzle-orm'
import type { ActingContext, MemberActor, SiteContext, SystemActor } from '#app/accounts/context.ts'
import type { Organisation } from '#app/accounts/context.ts'
import { organisationOfId } from '#app/accounts/organisations/known-organisation.server.ts'
import { can } from '#app/accounts/permissions.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { mailboxOf } from '#app/hiring/candidates/mailbox.ts'
import {
  listRunning,
  receiveMessage,
  receiveFromStranger,
  writeToCandidate,
} from '#app/hiring/candidates/person/messages.server.ts'
import type { Doubt } from '#app/hiring/candidates/person/messages.server.ts'
import { ofAnyPerson, ofOpening } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { isRestricted } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { findCandidacySeat } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import { inboundMails } from '#db/schema/portal.ts'
import { bareAddress, isAutomatic } from './inbound-mail.ts'
import type { InboundMail } from './inbound-mail.ts'
import { ownWords } from './own-words.ts'
import { isVerifiedSender } from './verified-sender.ts'
import { readReplyAddress } from '#app/hiring/candidates/reply-address.server.ts'
import type { ReadAddress } from '#app/hiring/candidates/reply-address.server.ts'

export type Taken = 'taken' | 'known' | 'ignored'

/**
 * Takes an answer by mail into the thread it answers. The address proves what it answers, and the sender's mailbox
 * whose words they are, if the mail service found that it really comes from there. Any other goes to the team alone.
 */
export async function takeInboundMail(
  site: SiteContext,
  { id, mail }: { id: string; mail: InboundMail },
): Promise<Taken> {
  const to = mail.to.flatMap((one) => readReplyAddress(site.services, bareAddress(one)) ?? []).at(0)
  const org = to && (await knownOrganisation(site, to.orgId))
  if (!org || isAutomatic(mail)) return 'ignored'
  const actor: SystemActor = { kind: 'system', id: null, name: 'Mail' }
  const ctx: ActingContext<SystemActor> = { ...site, org, actor }
  return transaction(ctx, async (tx) => {
    const thread = await findThread(tx, to.candidacyId)
    if (!thread) return 'ignored'
    if (await isKnown(tx, id)) return 'known'
    const messageId = await file(tx, thread, to, mail)
    if (!messageId) return 'ignored'
    const row = { candidacyId: thread.candidacyId, messageId, eventId: id, at: tx.now }
    await tx.db.insert(inboundMails).values({ orgId: tx.org.id, id: newId(), ...row })
    return 'taken'
  })
}

const knownOrganisation = (site: SiteContext, id: string): Promise<Organisation | null> =>
  organisationOfId(site, id).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })

/** Locked, so that one mail that is told twice at once is taken once. */
async function findThread(tx: Acting, candidacyId: string) {
  const own = and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId))
  await tx.db.select({ id: candidacies.id }).from(candidacies).where(own).for('update')
  const [row] = await tx.db
    .select({
      candidacyId: candidacies.id,
      candidateId: candidates.id,
      candidate: candidates.name,
      mailbox: candidates.mailbox,
      openingId: openings.id,
      title: openings.title,
      restricted: isRestricted('candidacies.org_id', 'candidacies.candidate_id'),
    })
    .from(candidacies)
    .innerJoin(candidates, ofAnyPerson)
    .innerJoin(openings, ofOpening)
    .where(own)
  return row
}

type Thread = NonNullable<Awaited<ReturnType<typeof findThread>>>

async function isKnown(tx: Acting, eventId: string): Promise<boolean> {
  const rows = await tx.db
    .select({ id: inboundMails.id })
    .from(inboundMails)
    .where(and(eq(inboundMails.orgId, tx.org.id), eq(inboundMails.eventId, eventId)))
  return rows.length > 0
}

const longest = 10_000

/** Files the mail as the words of whoever wrote it; null where the address proves nothing or nothing was written. */
async function file(
  tx: Acting,
  thread: Thread,
  to: ReadAddress,
  mail: InboundMail,
): Promise<string | null> {
  const text = ownWords(mail.text).replaceAll('\0', '').slice(0, longest).toWellFormed()
  const from = bareAddress(mail.from)
  const team = await listRunning(tx, thread.openingId)
  const member = team.find(({ id }) => to.isFor(id))
  if (text === '' || !(member || to.isFor())) return null
  const expected = member ? mailboxOf(member.email) : thread.mailbox
  const doubt = doubtAbout(mail, expected)
  if (doubt) return receiveFromStranger(tx, { ...thread, text, from: from.slice(0, 254), doubt })
  if (member) return answerOf(tx, thread, member, text)
  const actor = { kind: 'candidate' as const, id: thread.candidateId, name: thread.candidate }
  return receiveMessage({ ...tx, actor }, { ...thread, text, via: 'mail' })
}

/** Why a mail is not the word of whose mailbox it should come from; null where it is. */
function doubtAbout({ from, authentication }: InboundMail, expected: string): Doubt | null {
  const sender = bareAddress(from)
  if (mailboxOf(sender) !== expected) return 'address'
  return isVerifiedSender(sender, authentication) ? null : 'sender'
}

type Running = Awaited<ReturnType<typeof listRunning>>[number]

/** A member answers from their mailbox as they would on the page, if they still may. */
async function answerOf(
  tx: Acting,
  { candidacyId, restricted }: Thread,
  { id, userId, name, access }: Running,
  text: string,
): Promise<string | null> {
  const actor: MemberActor = { kind: 'member', id, userId, name, access, timeZone: 'UTC' }
  const asMember = { ...tx, actor }
  if (restricted) return null
  let may = false
  await findCandidacySeat(asMember, candidacyId, (facts) => {
    may = can(actor, 'candidate.message', facts).ok
  })
  if (!may) return null
  return (await writeToCandidate(asMember, { candidacyId, subject: '', text, via: 'mail' })).id
}

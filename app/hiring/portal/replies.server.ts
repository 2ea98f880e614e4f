import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { and, desc, eq } from 'drizzle-orm'
import { receiveMessage } from '#app/hiring/candidates/person/messages.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { endCandidacies, takeBack } from '#app/hiring/candidates/steps/ending.server.ts'
import { takePart } from '#app/hiring/portal/claims/taken-part.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, messages } from '#db/schema/candidates.ts'
import { endLinks } from '#app/hiring/candidates/person/portal-access.server.ts'
import { endingOf, findOwn } from './own-applications.server.ts'
import { endOtherSessions } from './sessions.server.ts'
import type { InPortal, PortalContext } from './sessions.server.ts'
import { isUnheard } from './status.ts'

type Own = Awaited<ReturnType<typeof findOwn>>

/** Writes to the hiring team about an application of one's own. */
export const writeToTeam = (
  ctx: PortalContext,
  { id, text }: { id: string; text: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { openingId, title, name } = await findOwn(tx, id)
    await lockOwn(tx, id)
    if (await wasJustSaid(tx, id, text)) return
    await takePart(tx, id)
    await receiveMessage(tx, { candidacyId: id, openingId, title, candidate: name, text })
  })

/** A form that was sent twice is one message. */
async function wasJustSaid(tx: InPortal, candidacyId: string, text: string): Promise<boolean> {
  const [last] = await tx.db
    .select({
      sender: messages.sender,
      text: messages.text,
      unconfirmed: messages.unconfirmed,
    })
    .from(messages)
    .where(and(eq(messages.orgId, tx.org.id), eq(messages.candidacyId, candidacyId)))
    .orderBy(desc(messages.at), desc(messages.id))
    .limit(1)
  return last?.sender === 'candidate' && !last.unconfirmed && last.text === text
}

/**
 * Withdraws an application of one's own. A rejection that the candidate has not heard of gives way.
 */
export const withdraw = (
  ctx: PortalContext,
  { id, reason }: { id: string; reason: string },
): Promise<{ title: string }> =>
  transaction(ctx, async (tx) => {
    const { title } = await findOwn(tx, id)
    await lockOwn(tx, id)
    const mail = 'application-withdrawn'
    if (!(await endOwn(tx, await findOwn(tx, id), { reason, mail })))
      throw new Invalid(words.withdrawal.closed)
    await takePart(tx, id)
    return { title }
  })

/**
 * Ends an application of one's own that was locked; false where it is closed already. The mailbox is told, and every
 * other way into the portal ends with it.
 */
export async function endOwn(
  tx: InPortal,
  own: Own,
  { reason, mail }: { reason: string; mail: 'application-withdrawn' | 'application-denied' },
): Promise<boolean> {
  const ending = endingOf(own)
  if (ending && !isUnheard(ending, tx.now)) return false
  if (ending) await takeBack(tx, [ending.id])
  await endCandidacies(tx, [own.id], { outcome: 'withdrawn', reason })
  await endLinks(tx, tx.actor.id)
  await endOtherSessions(tx, tx.actor.id, tx.session)
  await queueMail(tx, {
    key: `candidacy:${own.id}:withdrawn:${tx.now.getTime()}`,
    to: own.email,
    ...(await ownWordsFor(tx, mail, {
      name: own.name,
      title: own.title,
      organisation: tx.org.name,
      link: portalAddress(tx.services.origin, tx.org.slug, tx.actor.id),
    })),
  })
  return true
}

/** A statement of its own: what is read after it sees everything that was waited for. */
export const lockOwn = (tx: InPortal, id: string) =>
  tx.db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, id)))
    .for('update')

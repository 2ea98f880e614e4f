import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import { hashToken, newToken } from '#app/accounts/sessions/tokens.server.ts'
import type { PublicContext } from '#app/hiring/candidates/applications/applications.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { mailboxOf } from '#app/hiring/candidates/mailbox.ts'
import { endLinks } from '#app/hiring/candidates/person/portal-access.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { candidates, portalLinks, portalSessions } from '#db/schema/candidates.ts'
import { linkLimit, linkMinutes, sessionDays } from './portal.ts'

const minute = 60_000
const day = 24 * 60 * minute

export type Asker = { email: string } | { candidate: string }

/**
 * Sends a login link to the mailbox that is known, if any is: whoever asks learns nothing of that. Links that were
 * asked for before die.
 */
export const askForLink = (ctx: PublicContext, asker: Asker): Promise<void> =>
  transaction(ctx, async (tx) => {
    const person = await findPerson(tx, asker)
    if (!person || (await countRecent(tx, person.id)) >= linkLimit.times) return
    await endLinks(tx, person.id)
    const [id, token] = [newId(), newToken()]
    await tx.db.insert(portalLinks).values({
      orgId: tx.org.id,
      id,
      candidateId: person.id,
      tokenHash: hashToken(token),
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + linkMinutes * minute),
    })
    await queueMail(tx, {
      key: `portal-link:${id}`,
      to: person.email,
      ...(await ownWordsFor(tx, 'portal-link', {
        name: person.name,
        organisation: tx.org.name,
        link: `${tx.services.origin}/portal/${tx.org.slug}/links/${token}`,
        minutes: String(linkMinutes),
      })),
    })
  })

async function findPerson(tx: Acting, asker: Asker) {
  if ('candidate' in asker && !isId(asker.candidate)) return null
  const known =
    'email' in asker
      ? eq(candidates.mailbox, mailboxOf(asker.email))
      : eq(candidates.id, asker.candidate)
  const [row] = await tx.db
    .select({ id: candidates.id, name: candidates.name, email: candidates.email })
    .from(candidates)
    .where(and(eq(candidates.orgId, tx.org.id), known))
    .for('update')
  return row ?? null
}

async function countRecent(tx: Acting, candidateId: string): Promise<number> {
  const since = new Date(tx.now.getTime() - linkLimit.seconds * 1000)
  const [row] = await tx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(portalLinks)
    .where(
      and(
        eq(portalLinks.orgId, tx.org.id),
        eq(portalLinks.candidateId, candidateId),
        gt(portalLinks.createdAt, since),
      ),
    )
  return row?.count ?? 0
}

const alive = (tx: Acting, token: string) =>
  and(
    eq(portalLinks.orgId, tx.org.id),
    eq(portalLinks.tokenHash, hashToken(token)),
    isNull(portalLinks.consumedAt),
    gt(portalLinks.expiresAt, tx.now),
  )

/** Whether a link still works; looking consumes nothing, because mail scanners look too. */
export const isLinkAlive = (ctx: PublicContext, token: string): Promise<boolean> =>
  transaction(ctx, async (tx) => {
    const rows = await tx.db
      .select({ id: portalLinks.id })
      .from(portalLinks)
      .where(alive(tx, token))
    return rows.length > 0
  })

/** Uses a link up and gives the token of a new session, or null where the link has ended. */
export const redeemLink = (ctx: PublicContext, token: string): Promise<string | null> =>
  transaction(ctx, async (tx) => {
    const [used] = await tx.db
      .update(portalLinks)
      .set({ consumedAt: tx.now })
      .where(alive(tx, token))
      .returning({ candidateId: portalLinks.candidateId })
    if (!used) return null
    const { candidateId } = used
    const session = newToken()
    await tx.db.insert(portalSessions).values({
      orgId: tx.org.id,
      id: newId(),
      candidateId,
      tokenHash: hashToken(session),
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + sessionDays * day),
    })
    await record(
      { ...tx, actor: { kind: 'candidate', id: candidateId } },
      { verb: 'portal.entered', subject: { type: 'candidate', id: candidateId } },
    )
    return session
  })

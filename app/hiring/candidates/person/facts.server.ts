import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { PersonFacts, Source } from '#app/hiring/candidates/candidate.ts'
import { mailboxOf } from '#app/hiring/candidates/mailbox.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { findDetails } from './details.server.ts'
import { endPortalAccess } from './portal-access.server.ts'

export type StoredOrigin = { source: Source; sourceDetail: string; referredBy: string | null }

/** What is known about a person, and where the candidacy came from, for editing. */
export const showFacts = (ctx: Context, candidacyId: string) =>
  transaction(ctx, async (tx) => {
    const { candidacy, opening } = await candidacyFor(tx, candidacyId, 'candidate.edit')
    const { name, email, phone, location, links, personVersion } = await findDetails(
      tx,
      candidacyId,
    )
    const team = await tx.db
      .select({ id: members.id, name: members.name })
      .from(members)
      .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))
      .orderBy(asc(members.name), asc(members.id))
      .limit(1000)
    const { source, sourceDetail, referredBy } = candidacy
    return {
      opening,
      team,
      version: personVersion,
      facts: { name, email, phone, location, links: links.join(' ') },
      origin: { source, sourceDetail, referredBy: referredBy ?? '' },
    }
  })

/** Changes what is known about the person and where the candidacy came from, both or neither. */
export const saveFacts = (
  ctx: Context,
  { origin, ...change }: FactsChange & { origin: StoredOrigin },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await changeFacts(tx, change)
    await changeOrigin(tx, { candidacyId: change.candidacyId, ...origin })
  })

/** Says where a candidacy came from. */
export const changeOrigin = (
  ctx: Context,
  { candidacyId, ...origin }: StoredOrigin & { candidacyId: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await candidacyFor(tx, candidacyId, 'candidate.edit')
    if (origin.referredBy) await requireMember(tx, origin.referredBy)
    await tx.db
      .update(candidacies)
      .set(origin)
      .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId)))
    await record(tx, {
      verb: 'candidacy.origin-changed',
      subject: { type: 'candidacy', id: candidacyId },
      data: { source: origin.source, referredBy: origin.referredBy },
    })
  })

export async function requireMember(tx: InTransaction, id: string): Promise<void> {
  const [member] = await tx.db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), eq(members.id, id), isNull(members.removedAt)))
  if (!member) throw new NotFound()
}

export type FactsChange = { candidacyId: string; version: number; facts: PersonFacts }

/**
 * Changes what is known about the person. An address that belongs to another candidate is refused; a new one shuts the
 * portal for whoever came in by the one before.
 */
export const changeFacts = (
  ctx: Context,
  { candidacyId, version, facts }: FactsChange,
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { candidate } = await candidacyFor(tx, candidacyId, 'candidate.edit')
    const mailbox = mailboxOf(facts.email)
    await refuseTaken(tx, candidate.id, mailbox)
    if (mailboxOf(candidate.email) !== mailbox) await endPortalAccess(tx, candidate.id)
    const changed = await tx.db
      .update(candidates)
      .set({ ...facts, mailbox, version: sql`${candidates.version} + 1` })
      .where(
        and(
          eq(candidates.orgId, tx.org.id),
          eq(candidates.id, candidate.id),
          eq(candidates.version, version),
        ),
      )
      .returning({ id: candidates.id })
    if (changed.length === 0) {
      throw new Conflict('Somebody else changed these facts since you opened the page.')
    }
    await record(tx, {
      verb: 'candidate.changed',
      subject: { type: 'candidacy', id: candidacyId },
      data: { candidate: candidate.id },
    })
  })

async function refuseTaken(tx: InTransaction, candidateId: string, mailbox: string) {
  const [owner] = await tx.db
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.orgId, tx.org.id), eq(candidates.mailbox, mailbox)))
  if (!owner || owner.id === candidateId) return
  const reason = 'Another candidate has this address.'
  throw new Invalid(reason, { email: [reason] })
}

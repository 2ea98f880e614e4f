import { and, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { findRequest, shownRequest } from '#app/hiring/rights/access/requests.server.ts'
import { erasureWord } from '#app/hiring/rights/requests/erasure.ts'
import {
  lockPerson,
  askForErasure,
  findErasure,
  withdrawErasure,
} from '#app/hiring/rights/requests/erasures.server.ts'
import { findDuties } from '#app/hiring/rights/retention/duties.server.ts'
import type { Duties } from '#app/hiring/rights/retention/duties.server.ts'
import { standingOf } from '#app/hiring/rights/retention/limits.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { legalHolds } from '#db/schema/rights.ts'
import { ruleNames } from '#app/hiring/rights/retention/rules.ts'

/** How long a person is kept, and what was asked about their data. */
export const showRights = (ctx: Context, candidacyId: string) =>
  transaction(ctx, async (tx) => {
    const { candidate, opening } = await candidacyFor(tx, candidacyId, 'candidate.erase')
    const duties = (await findDuties(tx, [candidate.id])).get(candidate.id)
    return {
      name: candidate.name,
      isErased: candidate.email === '',
      opening,
      mayHold: can(tx.actor, 'legal-hold.place').ok,
      request: await briefRequest(tx, candidate.id),
      erasure: await findErasure(tx, candidate.id),
      hold: await findHold(tx, candidate.id),
      retention: shownDuties(duties ?? { held: false, limits: null }, tx.now),
    }
  })

export type ShownRights = Awaited<ReturnType<typeof showRights>>

async function briefRequest(tx: InTransaction, candidateId: string) {
  const row = await findRequest(tx, candidateId)
  if (!row) return null
  const { state, dueOn } = shownRequest(row, tx.now)
  return { state, dueOn, isLate: dueOn < tx.now.toISOString() }
}

function shownDuties(duties: Duties, now: Date) {
  const { limits, held } = duties
  return {
    standing: standingOf(limits, { now, held }),
    keepUntil: limits?.keepUntil?.toISOString() ?? null,
    keptBy: ruleNames(limits?.keptBy ?? []),
    deleteBy: limits?.deleteBy?.toISOString() ?? null,
    limitedBy: ruleNames(limits?.limitedBy ?? []),
  }
}

async function findHold(tx: InTransaction, candidateId: string) {
  const [row] = await tx.db
    .select({ reason: legalHolds.reason, by: members.name, at: legalHolds.placedAt })
    .from(legalHolds)
    .innerJoin(
      members,
      and(eq(members.orgId, legalHolds.orgId), eq(members.id, legalHolds.placedBy)),
    )
    .where(openHold(tx, candidateId))
  return row ? { ...row, at: row.at.toISOString() } : null
}

const openHold = (tx: InTransaction, candidateId: string) =>
  and(
    eq(legalHolds.orgId, tx.org.id),
    eq(legalHolds.candidateId, candidateId),
    isNull(legalHolds.releasedAt),
  )

/** Erases the person of a candidacy, or puts it off until the law lets them go. */
export const eraseByTeam = (
  ctx: Context,
  { candidacyId, confirmation }: { candidacyId: string; confirmation: string },
): Promise<{ keepUntil: Date | null }> =>
  transaction(ctx, async (tx) => {
    const { candidate } = await candidacyFor(tx, candidacyId, 'candidate.erase')
    if (confirmation.trim() !== erasureWord)
      throw new Invalid('This is not the word.', {
        confirmation: [`Type “${erasureWord}” to go on.`],
      })
    return askForErasure(tx, { candidateId: candidate.id, askedBy: 'member' })
  })

/** Takes back an erasure that the law has put off, when the person says so. */
export const takeErasureBack = (ctx: Context, candidacyId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { candidate } = await candidacyFor(tx, candidacyId, 'candidate.erase')
    await withdrawErasure(tx, candidate.id)
  })

/** Keeps a person's record from being erased until the hold is released; also one that is about to be. */
export const placeHold = (
  ctx: Context,
  { candidacyId, reason }: { candidacyId: string; reason: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { candidate } = await candidacyFor(tx, candidacyId, 'legal-hold.place')
    await lockPerson(tx, candidate.id)
    const id = newId()
    const placed = await tx.db
      .insert(legalHolds)
      .values({
        orgId: tx.org.id,
        id,
        candidateId: candidate.id,
        reason,
        placedBy: tx.actor.id,
        placedAt: tx.now,
      })
      .onConflictDoNothing()
      .returning({ id: legalHolds.id })
    if (placed.length === 0) throw new Conflict('There is a hold on this person already.')
    await record(tx, {
      verb: 'candidate.hold-placed',
      subject: { type: 'candidate', id: candidate.id },
    })
  })

export const releaseHold = (ctx: Context, candidacyId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { candidate } = await candidacyFor(tx, candidacyId, 'legal-hold.place')
    const released = await tx.db
      .update(legalHolds)
      .set({ releasedAt: tx.now, releasedBy: tx.actor.id })
      .where(openHold(tx, candidate.id))
      .returning({ id: legalHolds.id })
    if (released.length === 0) throw new Conflict('There is no hold on this person any more.')
    await record(tx, {
      verb: 'candidate.hold-released',
      subject: { type: 'candidate', id: candidate.id },
    })
  })

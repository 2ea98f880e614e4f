import { and, eq, ne, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { fromMinor, payOf, toMinor } from '#app/hiring/offers/offer.ts'
import { findUsualCurrency } from '#app/hiring/openings/facts/usual-currency.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { readPay } from '#app/hiring/openings/opening.ts'
import { Conflict } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { compensationBands, offers, offerVersions } from '#db/schema/offers.ts'
import { yearlyCost } from './band.ts'
import type { Band } from './band.ts'

/** The pay band of an opening and its version, or null. */
export async function findBand(
  tx: InTransaction,
  openingId: string,
): Promise<{ band: Band; version: number; setAt: Date } | null> {
  const [row] = await tx.db
    .select()
    .from(compensationBands)
    .where(and(eq(compensationBands.orgId, tx.org.id), eq(compensationBands.openingId, openingId)))
  if (!row) return null
  const { currency, period, version, setAt } = row
  const budget = row.budget === null ? null : fromMinor(row.budget)
  const band = { min: fromMinor(row.min), max: fromMinor(row.max), currency, period, budget }
  return { band, version, setAt }
}

/** An offer of the opening that binds the company: accepted, or sent and still open. Newest versions alone. */
const binding = (now: Date) => sql`(
  exists (select 1 from hiring.offer_answers a where a.org_id = hiring.offer_versions.org_id
    and a.version_id = hiring.offer_versions.id and a.verdict = 'accepted')
  or (hiring.offer_versions.expires_at > ${now.toISOString()}
    and exists (select 1 from hiring.offer_sends s where s.org_id = hiring.offer_versions.org_id
      and s.version_id = hiring.offer_versions.id)
    and not exists (select 1 from hiring.offer_answers a where a.org_id = hiring.offer_versions.org_id
      and a.version_id = hiring.offer_versions.id)
    and not exists (select 1 from hiring.offer_withdrawals w where w.org_id = hiring.offer_versions.org_id
      and w.version_id = hiring.offer_versions.id)
    and not exists (select 1 from hiring.offer_versions later
      join hiring.offer_sends s on s.org_id = later.org_id and s.version_id = later.id
      where later.org_id = hiring.offer_versions.org_id and later.offer_id = hiring.offer_versions.offer_id
        and later.number > hiring.offer_versions.number)))`

/** What the opening's offers to others cost a year, as far as they bind the company; in units of `currency`. */
export async function findPromised(
  tx: InTransaction,
  { openingId, besides, currency }: { openingId: string; besides: string; currency: string },
): Promise<number> {
  const rows = await tx.db
    .select({
      base: offerVersions.base,
      bonus: offerVersions.bonus,
      currency: offerVersions.currency,
      period: offerVersions.period,
    })
    .from(offerVersions)
    .innerJoin(offers, byId(tx, offers, offerVersions.offerId))
    .innerJoin(candidacies, byId(tx, candidacies, offers.candidacyId))
    .where(
      and(
        eq(offerVersions.orgId, tx.org.id),
        eq(offerVersions.currency, currency),
        eq(candidacies.openingId, openingId),
        ne(candidacies.id, besides),
        binding(tx.now),
      ),
    )
  return rows.reduce((sum, row) => sum + yearlyCost(payOf(row)), 0)
}

/** What the page about the pay of an opening shows. */
export const showBand = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    const { opening, facts } = await seatFor(tx, openingId, 'opening.pay.read')
    const found = await findBand(tx, openingId)
    const usual = opening.currency ?? (await findUsualCurrency(tx, opening))
    const currency = found?.band.currency ?? usual
    return {
      title: opening.title,
      headcount: opening.headcount,
      currency,
      published: readPay(opening),
      band: found?.band ?? null,
      version: found?.version ?? 0,
      promised: await findPromised(tx, { openingId, besides: newId(), currency }),
      maySet: can(tx.actor, 'compensation.edit', facts).ok,
    }
  })

export type NewBand = Omit<Band, 'budget'> & {
  openingId: string
  version: number
  budget: number | null
}

/** Sets what the opening may pay. A stale version is refused. */
export const setBand = (ctx: Context, { openingId, version, ...band }: NewBand): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'compensation.edit')
    const values = {
      min: toMinor(band.min),
      max: toMinor(band.max),
      currency: band.currency,
      period: band.period,
      budget: band.budget === null ? null : toMinor(band.budget),
      setBy: tx.actor.id,
      setAt: tx.now,
    }
    const changed =
      version === 0
        ? await addBand(tx, openingId, values)
        : await changeBand(tx, openingId, version, values)
    if (changed.length === 0)
      throw new Conflict('Somebody else set the pay band since you opened this page.')
    await record(tx, { verb: 'opening.band-set', subject: { type: 'opening', id: openingId } })
  })

type Values = Omit<typeof compensationBands.$inferInsert, 'orgId' | 'id' | 'openingId' | 'version'>

const addBand = (tx: InTransaction, openingId: string, values: Values) =>
  tx.db
    .insert(compensationBands)
    .values({ orgId: tx.org.id, id: newId(), openingId, ...values })
    .onConflictDoNothing()
    .returning({ id: compensationBands.id })

const changeBand = (tx: InTransaction, openingId: string, version: number, values: Values) =>
  tx.db
    .update(compensationBands)
    .set({ ...values, version: version + 1 })
    .where(
      and(
        eq(compensationBands.orgId, tx.org.id),
        eq(compensationBands.openingId, openingId),
        eq(compensationBands.version, version),
      ),
    )
    .returning({ id: compensationBands.id })

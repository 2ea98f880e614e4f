import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { Approver } from '#app/hiring/offers/approval/approver-words.ts'
import { findBand, findPromised } from '#app/hiring/offers/band/bands.server.ts'
import { fromMinor } from '#app/hiring/offers/offer.ts'
import { offerSeatFor } from '#app/hiring/offers/offer-rows.server.ts'
import type { OfferVersion } from '#app/hiring/offers/offer-rows.server.ts'
import { findZone } from '#app/hiring/offers/zone.server.ts'
import { findUsualCurrency } from '#app/hiring/openings/facts/usual-currency.server.ts'
import { readPay } from '#app/hiring/openings/opening.ts'
import type { Pay } from '#app/roles/pay.ts'
import { placesLabel } from '#app/roles/places.ts'
import { toWallTime } from '#app/ui/time/wall-time.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { decisions } from '#db/schema/interviews.ts'
import { openings } from '#db/schema/openings.ts'

const day = 24 * 60 * 60 * 1000
const daysToAnswer = 7
const mostListed = 300

/** What the form of the next version starts from: the newest one, or what the opening and the decision say. */
export const startVersion = (ctx: Context, candidacyId: string) =>
  transaction(ctx, async (tx) => {
    const seat = await offerSeatFor(tx, candidacyId, 'offer.write')
    const [newest] = seat.versions
    const [opening] = await tx.db
      .select()
      .from(openings)
      .where(and(eq(openings.orgId, tx.org.id), eq(openings.id, seat.opening.id)))
    const found = await findBand(tx, seat.opening.id)
    const published = opening ? readPay(opening) : null
    const pay = found?.band ?? published
    const currency = pay?.currency ?? (await findUsualCurrency(tx, opening))
    const timeZone = await findZone(tx, seat.candidate.id)
    const besides = candidacyId
    return {
      candidate: seat.candidate.name,
      opening: seat.opening,
      after: newest?.number ?? 0,
      timeZone,
      band: found?.band ?? null,
      promised: await findPromised(tx, { openingId: seat.opening.id, besides, currency }),
      people: await listApprovers(tx, newest),
      values: newest
        ? valuesOf(newest, timeZone)
        : {
            ...firstValues({ period: 'year', ...pay, currency }, tx.now),
            startsOn: await agreedStart(tx, candidacyId),
            location: opening ? placesLabel(opening.places) : '',
          },
    }
  })

const valuesOf = (version: OfferVersion, timeZone: string) => ({
  base: fromMinor(version.base),
  bonus: version.bonus === null ? null : fromMinor(version.bonus),
  currency: version.currency,
  period: version.period,
  equity: version.equity,
  startsOn: version.startsOn,
  location: version.location,
  conditions: version.conditions,
  expiresOn: toWallTime(version.expiresAt, timeZone).slice(0, 10),
  exceptionReason: version.exceptionReason,
  approvers: version.steps.map(({ memberId }) => memberId),
})

const firstValues = ({ currency, period }: Pick<Pay, 'currency' | 'period'>, now: Date) => ({
  base: null,
  bonus: null,
  currency,
  period,
  equity: '',
  conditions: '',
  expiresOn: new Date(now.getTime() + daysToAnswer * day).toISOString().slice(0, 10),
  exceptionReason: '',
  approvers: [] as string[],
})

async function agreedStart(tx: InTransaction, candidacyId: string): Promise<string> {
  const [row] = await tx.db
    .select({ startsOn: decisions.startsOn })
    .from(decisions)
    .where(and(eq(decisions.orgId, tx.org.id), eq(decisions.candidacyId, candidacyId)))
  return row?.startsOn ?? ''
}

/**
 * Everybody who may approve an offer that the actor makes, and whoever was named before and may not any more: they
 * stay in sight until somebody else is chosen. Of more people than a list holds, those who were named before are on it.
 */
async function listApprovers(tx: InTransaction, before?: OfferVersion): Promise<Approver[]> {
  const steps = before?.steps ?? []
  const named = steps.map(({ memberId }) => memberId)
  const free = await tx.db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(
      and(
        eq(members.orgId, tx.org.id),
        ne(members.id, tx.actor.id),
        inArray(members.access, ['owner', 'admin', 'recruiter', 'hiring-manager']),
        isNull(members.removedAt),
      ),
    )
    .orderBy(...(named.length > 0 ? [desc(inArray(members.id, named))] : []), asc(members.name))
    .limit(mostListed)
  const barred = steps
    .filter(({ memberId }) => free.every(({ id }) => id !== memberId))
    .map(({ memberId, name }) => ({ id: memberId, name, barred: barOf(tx, memberId) }))
  return [...free.toSorted((a, b) => a.name.localeCompare(b.name, 'en')), ...barred]
}

const barOf = (tx: InTransaction, memberId: string) =>
  memberId === tx.actor.id ? ('maker' as const) : ('gone' as const)

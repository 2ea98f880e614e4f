import { and, count, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { Place } from '#app/roles/places.ts'
import { members } from '#db/schema/accounts.ts'
import { calendars } from '#db/schema/capacity.ts'
import { openings } from '#db/schema/openings.ts'
import { currencyOfCountry, currencyOfZone } from './currency-of.ts'

/** Where nothing tells. */
const first = 'USD'

/**
 * The currency in which the organisation last said what an opening pays; before it has, the one in which it plans, that
 * of the opening's places, or of the zone in which most members live or, last, this browser is.
 */
export async function findUsualCurrency(
  tx: InTransaction,
  { places = [], zone = '' }: { places?: readonly Place[]; zone?: string } = {},
): Promise<string> {
  const [last] = await tx.db
    .select({ currency: openings.currency })
    .from(openings)
    .where(and(eq(openings.orgId, tx.org.id), isNotNull(openings.currency)))
    .orderBy(desc(openings.createdAt), desc(openings.id))
    .limit(1)
  return last?.currency ?? (await findOwnCurrency(tx)) ?? (await guess(tx, places, zone)) ?? first
}

async function findOwnCurrency(tx: InTransaction): Promise<string | undefined> {
  const [row] = await tx.db
    .select({ currency: calendars.currency })
    .from(calendars)
    .where(eq(calendars.orgId, tx.org.id))
  return row?.currency
}

async function guess(
  tx: InTransaction,
  places: readonly Place[],
  zone: string,
): Promise<string | undefined> {
  const there = new Set(places.map(({ country }) => currencyOfCountry(country)))
  if (there.size === 1) return [...there][0]
  const zones = await tx.db
    .select({ zone: members.timeZone })
    .from(members)
    .where(
      and(eq(members.orgId, tx.org.id), isNull(members.removedAt), ne(members.timeZone, 'UTC')),
    )
    .groupBy(members.timeZone)
    .orderBy(desc(count()), members.timeZone)
    .limit(1)
  return currencyOfZone(zones[0]?.zone ?? zone)
}

import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import {
  currencyOfCountry,
  currencyOfZone,
  zonesIn,
} from '#app/hiring/openings/facts/currency-of.ts'
import { newOpeningForm } from '#app/hiring/openings/facts/opening-form.ts'
import { findUsualCurrency } from '#app/hiring/openings/facts/usual-currency.server.ts'
import { accountsTransaction, transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { calendars } from '#db/schema/capacity.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

describe('the currency of a place', () => {
  test.each([
    ['DE', 'EUR'],
    ['GB', 'GBP'],
    ['CH', 'CHF'],
    ['US', 'USD'],
    ['ZZ', undefined],
  ])('of the country %s is %s', (country, currency) => {
    expect(currencyOfCountry(country)).toBe(currency)
  })

  test.each([
    ['Europe/Berlin', 'EUR'],
    ['Europe/Zurich', 'CHF'],
    ['Asia/Calcutta', 'INR'],
    ['Asia/Kolkata', 'INR'],
    ['Europe/Kyiv', 'UAH'],
    ['Atlantic/Faroe', 'DKK'],
    ['Asia/Ho_Chi_Minh', 'VND'],
    ['No/Where', undefined],
    ['America/New_York', 'USD'],
    ['UTC', undefined],
    ['', undefined],
  ])('of the zone “%s” is %s', (zone, currency) => {
    expect(currencyOfZone(zone)).toBe(currency)
  })

  test('is found by its zones in older runtimes as well', () => {
    expect(zonesIn({ timeZones: ['Europe/Berlin'] })).toEqual(['Europe/Berlin'])
    expect(zonesIn({ getTimeZones: () => ['Europe/Rome'] })).toEqual(['Europe/Rome'])
    expect(zonesIn({})).toEqual([])
  })
})

describe('the currency that an opening starts with', () => {
  let data: TestDatabase
  let owner: Context
  beforeAll(async () => {
    data = await openTestDatabase()
  })
  afterAll(() => data.close())
  beforeEach(async () => {
    owner = await addMember(data.database, await addOrganisation(data.database), 'owner')
  })

  const usual = (about = {}) => transaction(owner, (tx) => findUsualCurrency(tx, about))
  const moveTo = (timeZone: string, { actor }: Context) =>
    accountsTransaction(owner, (tx) =>
      tx.db.update(members).set({ timeZone }).where(eq(members.id, actor.id)),
    )

  test('is that of the browser’s zone where nothing else is known, and dollars where not even that is', async () => {
    expect(await usual()).toBe('USD')
    expect(await usual({ zone: 'Europe/Stockholm' })).toBe('SEK')
  })

  test('is that of the zone of most members, and of the opening’s places before it', async () => {
    const add = () => addMember(data.database, owner.org, 'viewer')
    await add()
    await moveTo('Europe/Zurich', owner)
    for (const other of [await add(), await add()]) await moveTo('Europe/London', other)
    expect(await usual({ zone: 'Europe/Stockholm' })).toBe('GBP')
    expect(await usual({ places: [{ country: 'DE' }, { country: 'FR' }] })).toBe('EUR')
    expect(await usual({ places: [{ country: 'DE' }, { country: 'US' }] })).toBe('GBP')
  })

  test('is the organisation’s own before any guess, and what openings pay before that', async () => {
    await moveTo('Europe/London', owner)
    await transaction(owner, (tx) =>
      tx.db.insert(calendars).values({ orgId: tx.org.id, id: newId(), currency: 'NOK' }),
    )
    expect(await usual({ places: [{ country: 'DE' }] })).toBe('NOK')
    await addOpening(owner, { pay: { min: 1000, max: 2000, currency: 'PLN', period: 'month' } })
    await addOpening(owner, { pay: null })
    expect(await usual()).toBe('PLN')
  })
})

test('pay without a currency is not taken for dollars', () => {
  const posted = {
    role: 'ml-engineer',
    level: 'L3',
    headcount: 1,
    employmentType: 'full-time',
    places: [{ country: 'GB' }],
  }
  expect(newOpeningForm.safeParse(posted).data?.pay).toBeNull()
  const paid = newOpeningForm.safeParse({ ...posted, payMin: 50_000 })
  expect(paid.error?.issues.map(({ path }) => path.join('.'))).toEqual(['currency'])
})

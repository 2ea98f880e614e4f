import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEntitlement } from '#app/accounts/billing/entitlements.server.ts'
import { entitlement } from '#app/accounts/billing/entitlements.ts'
import type { Feature, Plan } from '#app/accounts/billing/entitlements.ts'
import { graceDays, standingOf } from '#app/accounts/billing/standing.ts'
import type { Context } from '#app/accounts/context.ts'
import { countOpenOpenings } from '#app/hiring/openings/publication/counted-openings.server.ts'
import {
  closeOpening,
  reopenOpening,
} from '#app/hiring/openings/publication/publications.server.ts'
import { countUseCases } from '#app/planning/use-cases/counted-use-cases.server.ts'
import { withSampleIds } from '#db/ids.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { subscriptionStates } from '#db/schema/billing.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

const day = 24 * 60 * 60 * 1000
const counts: [Plan, Feature, number][] = [
  ['free', 'openings', 1],
  ['free', 'use-cases', 5],
  ['free', 'sso', 0],
  ['free', 'api', 0],
  ['team', 'sso', 0],
  ['team', 'api', 0],
]

describe('the table of plans', () => {
  test.each(counts)('%s has its limit of %s at %i, and says why', (plan, feature, limit) => {
    const standing = { plan, paused: false }
    if (limit > 0) expect(entitlement(standing, feature, limit - 1)).toEqual({ ok: true })
    const verdict = entitlement(standing, feature, limit)
    expect(verdict).toMatchObject({ ok: false, reason: expect.stringMatching(/Settings, Billing/) })
  })

  test('has no limit elsewhere', () => {
    for (const plan of ['team', 'business', 'everything'] as const)
      for (const feature of ['openings', 'use-cases', 'seats'] as const)
        expect(entitlement({ plan, paused: false }, feature, 10_000)).toEqual({ ok: true })
    for (const plan of ['business', 'everything'] as const)
      for (const feature of ['sso', 'api'] as const)
        expect(entitlement({ plan, paused: false }, feature)).toEqual({ ok: true })
  })

  test('keeps what stands while nothing new begins', () => {
    const paused = { plan: 'business', paused: true } as const
    for (const feature of ['openings', 'use-cases', 'seats'] as const)
      expect(entitlement(paused, feature)).toMatchObject({ ok: false })
    for (const feature of ['sso', 'api'] as const)
      expect(entitlement(paused, feature)).toEqual({ ok: true })
  })
})

describe('a subscription puts its organisation', () => {
  const since = (days: number) => new Date(testNow.getTime() - days * day)
  test.each([
    ['trialing', null, 'team', false],
    ['active', null, 'team', false],
    ['past_due', since(1), 'team', false],
    ['past_due', since(graceDays - 0.01), 'team', false],
    ['past_due', since(graceDays), 'team', true],
    ['unpaid', since(40), 'team', true],
    ['canceled', since(40), 'free', false],
    ['incomplete', null, 'free', false],
    ['incomplete_expired', null, 'free', false],
    ['none', null, 'free', false],
  ] as const)('%s, unpaid since %s: on %s, paused %s', (status, unpaidSince, plan, paused) => {
    const subscription = { plan: 'team', status, unpaidSince } as const
    expect(standingOf(subscription, testNow)).toEqual({ plan, paused })
  })
})

describe('in an organisation', () => {
  let data: TestDatabase
  let ctx: Context
  const account = { secretKey: 'sk', webhookSecret: 'wh', prices: { team: 't', business: 'b' } }

  beforeAll(async () => {
    data = await openTestDatabase()
    const org = await addOrganisation(data.database)
    const free = await addMember(data.database, org, 'owner')
    ctx = { ...free, services: { ...free.services, stripe: account } }
  })
  afterAll(() => data.close())

  const subscribe = (number: number, plan: 'team' | 'business', status = 'active') =>
    accountsTransaction(ctx, (tx) =>
      tx.db.insert(subscriptionStates).values({
        orgId: tx.org.id,
        id: newId(),
        number,
        plan,
        status,
        seats: 1,
        fetchedAt: tx.now,
      }),
    )

  test('one of two openings at once is the one of the Free plan; closing it makes room', async () => {
    const both = await Promise.allSettled([addOpening(ctx), addOpening(ctx)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const reason = expect.stringMatching(/one opening at a time/)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 403, message: reason },
    })
    expect(await findEntitlement(ctx, 'openings', countOpenOpenings)).toMatchObject({
      ok: false,
      reason,
    })
    const [first] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    await closeOpening(ctx, { openingId: first?.id ?? '', outcome: 'other', reason: 'Later' })
    await addOpening(ctx)
    await expect(reopenOpening(ctx, first?.id ?? '')).rejects.toMatchObject({ status: 403 })
  })

  test('sample data is outside of every plan', async () => {
    await withSampleIds(900_000, () => addUseCase(ctx))
    expect(await findEntitlement(ctx, 'use-cases', countUseCases)).toEqual({ ok: true })
  })

  test('the sixth use case needs another plan, and has it at once', async () => {
    for (let number = 1; number <= 5; number += 1) await addUseCase(ctx)
    await expect(addUseCase(ctx)).rejects.toMatchObject({ status: 403 })
    await subscribe(1, 'team')
    await addUseCase(ctx)
    expect(await findEntitlement(ctx, 'sso')).toMatchObject({ ok: false })
    await subscribe(2, 'business')
    expect(await findEntitlement(ctx, 'sso')).toEqual({ ok: true })
  })

  test('without a Stripe account everything is allowed', async () => {
    await subscribe(3, 'team', 'canceled')
    await expect(addUseCase(ctx)).rejects.toMatchObject({ status: 403 })
    const everybody = { ...ctx, services: { ...ctx.services, stripe: null } }
    await addUseCase(everybody)
    expect(await findEntitlement(everybody, 'api')).toEqual({ ok: true })
  })
})

import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eq, desc } from 'drizzle-orm'
import { checkCustomers } from '#app/accounts/billing/billing.job.ts'
import { graceDays } from '#app/accounts/billing/standing.ts'
import { standingIn } from '#app/accounts/billing/entitlements.server.ts'
import { takeEvent } from '#app/accounts/billing/stripe/events.server.ts'
import { matchSeats } from '#app/accounts/billing/seats.server.ts'
import { syncSubscription } from '#app/accounts/billing/stripe/sync.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { accountsTransaction, transaction } from '#db/connection.server.ts'
import { customers, stripeEvents, subscriptionStates } from '#db/schema/billing.ts'
import { outbox } from '#db/schema/queue.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'
import type { StripeEvent } from '#test/support/stripe/book.ts'
import { startFakeStripe } from '#test/support/stripe/fake-stripe.ts'
import type { FakeStripe } from '#test/support/stripe/fake-stripe.ts'
import {
  change,
  end,
  endTrial,
  giveUp,
  refusePayment,
  settle,
  subscribe,
} from '#test/support/stripe/happenings.ts'
import { diceFrom, misdeliver } from '#test/support/stripe/post-office.ts'

const day = 24 * 60 * 60 * 1000
let data: TestDatabase
let stripe: FakeStripe
let ctx: Context
let other: Context
let now = testNow

beforeAll(async () => {
  data = await openTestDatabase()
  stripe = await startFakeStripe({ now: () => now })
  ctx = await newcomer('cus_here')
  other = await newcomer('cus_there')
})
afterAll(async () => {
  await stripe.close()
  await data.close()
})

async function newcomer(customerId: string): Promise<Context> {
  const org = await addOrganisation(data.database)
  const owner = await addMember(data.database, org, 'owner')
  const known = { ...owner, services: { ...owner.services, stripe: stripe.account } }
  await accountsTransaction(known, (tx) =>
    tx.db.insert(customers).values({ orgId: org.id, customerId, createdAt: testNow }),
  )
  return known
}

const site = () => ({ db: data.database, services: ctx.services, now })
const take = (event: StripeEvent, how?: { secret?: string; at?: number }) =>
  takeEvent(site(), stripe.signed(event, how))

const statesOf = ({ org }: Context) =>
  accountsTransaction(ctx.org === org ? ctx : other, (tx) =>
    tx.db
      .select()
      .from(subscriptionStates)
      .where(eq(subscriptionStates.orgId, org.id))
      .orderBy(desc(subscriptionStates.number)),
  )

async function lastState(of: Context) {
  const [row] = await statesOf(of)
  if (!row) return null
  const { id: _id, number: _number, fetchedAt: _at, ...state } = row
  return state
}

/** A life with Stripe, one thing at a time, each some days after the one before. */
const life = [
  () =>
    subscribe(stripe.book, {
      customer: 'cus_here',
      price: 'price_team',
      quantity: 3,
      trialDays: 14,
    }),
  () => endTrial(stripe.book, current(), true),
  () => refusePayment(stripe.book, current()),
  () => settle(stripe.book, current()),
  () => change(stripe.book, current(), { price: 'price_business' }),
  () => change(stripe.book, current(), { atPeriodEnd: true }),
  () => refusePayment(stripe.book, current()),
]

function current() {
  const [newest] = [...stripe.book.subscriptions.values()]
    .filter((one) => one.customer === 'cus_here')
    .toReversed()
  if (!newest) throw new Error('There is no subscription.')
  return newest
}

/** Forgets all that is known of both, here and at Stripe. */
async function fromTheStart() {
  stripe.book.subscriptions.clear()
  stripe.book.invoices.clear()
  stripe.book.events.length = 0
  now = testNow
  for (const one of [ctx, other])
    await accountsTransaction(one, async (tx) => {
      await tx.db.delete(subscriptionStates).where(eq(subscriptionStates.orgId, one.org.id))
    })
}

const permutations = isFullRun ? 1000 : 60

/** Lives a whole life while its events come in as they like; tells whether the last word was heard of at all. */
async function live(dice: () => number): Promise<{ heard: boolean }> {
  await fromTheStart()
  const told: StripeEvent[] = []
  const underWay: Promise<boolean>[] = []
  for (const happens of life) {
    now = new Date(now.getTime() + 3 * day)
    happens()
    told.push(...stripe.book.events.slice(told.length))
    const some = dice() < 0.5 ? misdeliver(told, dice).slice(0, 1) : []
    underWay.push(...some.map(arrive))
    if (dice() < 0.2) await Promise.all(underWay)
  }
  const late = misdeliver(told, dice).slice(0, 3).map(arrive)
  await Promise.all(underWay)
  return { heard: (await Promise.all(late)).includes(true) }
}

const arrive = async (event: StripeEvent): Promise<boolean> => {
  const found = await take(event)
  if (found) await syncSubscription({ ...ctx, now })
  return found !== null
}

test(`${permutations} lives, told in any order, twice or not at all, end in one state`, async () => {
  const ends = new Set<string>()
  let unheard = 0
  for (let seed = 1; seed <= permutations; seed += 1) {
    const dice = diceFrom(seed)
    stripe.lag(() => (dice() < 0.2 ? wait(15) : undefined))
    const { heard } = await live(dice)
    if (!heard) unheard += 1
    if (!heard) await matchSeats({ ...ctx, now }, String(seed))
    const { subscriptionId, ...state } = (await lastState(ctx)) ?? {}
    expect(subscriptionId).toBe(current().id)
    ends.add(JSON.stringify({ ...state, seats: null }))
  }
  stripe.lag(() => undefined)
  expect([...ends]).toHaveLength(1)
  expect(JSON.parse([...ends][0] ?? '')).toMatchObject({
    plan: 'business',
    status: 'past_due',
    unpaidSince: new Date(testNow.getTime() + 21 * day).toISOString(),
  })
  expect(await statesOf(other)).toEqual([])
  expect(unheard).toBeLessThan(permutations / 4)
  process.stdout.write(`${permutations} permutations of webhooks, ${ends.size} end state\n`)
}, 1_200_000)

describe('an event', () => {
  const waiting = (one: Context) =>
    accountsTransaction(one, (tx) =>
      tx.db.select({ id: outbox.id }).from(outbox).where(eq(outbox.orgId, one.org.id)),
    ).catch(() => [])

  const told = (customer: string, metadata = {}): StripeEvent => {
    stripe.book.tell('invoice.paid', { id: 'in_1', object: 'invoice', customer, metadata })
    const event = stripe.book.events.at(-1)
    if (!event) throw new Error('Nothing was told.')
    return event
  }

  test('is taken once, however often it comes', async () => {
    const event = told('cus_here')
    const all = await Promise.all(Array.from({ length: 10 }, () => take(event)))
    expect(all.filter((one) => one !== null)).toEqual([{ orgId: ctx.org.id }])
    expect(await take(event)).toBeNull()
  })

  test('is refused with a signature of another secret, an old one, or over other bytes', async () => {
    const event = told('cus_here')
    const refused = { status: 400, message: expect.stringMatching(/signature/) }
    await expect(take(event, { secret: 'whsec_other' })).rejects.toMatchObject(refused)
    const at = stripe.book.now() - 301
    await expect(take(event, { at })).rejects.toMatchObject(refused)
    const { body, signature } = stripe.signed(event)
    await expect(takeEvent(site(), { body: `${body} `, signature })).rejects.toMatchObject(refused)
    await expect(takeEvent(site(), { body, signature: '' })).rejects.toMatchObject(refused)
    expect(await take(event, { at: stripe.book.now() - 299 })).toEqual({ orgId: ctx.org.id })
  })

  test('about nobody of ours, or under the name of another organisation, changes nothing', async () => {
    const before = await waiting(ctx)
    expect(await take(told('cus_elsewhere'))).toBeNull()
    await expect(take(told('cus_here', { organisation: other.org.id }))).rejects.toMatchObject({
      status: 400,
    })
    expect(await waiting(ctx)).toEqual(before)
    expect(await take(told('cus_there', { organisation: other.org.id }))).toEqual({
      orgId: other.org.id,
    })
  })

  test('keeps no more than its name and time', async () => {
    const rows = await accountsTransaction(site(), (tx) =>
      tx.db.select().from(stripeEvents).limit(1),
    )
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual([
      'happenedAt',
      'id',
      'orgOfEvent',
      'receivedAt',
      'type',
    ])
  })
})

describe('a payment that fails', () => {
  const standing = () => transaction({ ...ctx, now }, standingIn)

  test('leaves everything for a while, then stops what is new, and is forgiven when paid', async () => {
    await fromTheStart()
    subscribe(stripe.book, { customer: 'cus_here', price: 'price_business', quantity: 2 })
    now = new Date(now.getTime() + 30 * day)
    refusePayment(stripe.book, current())
    await syncSubscription({ ...ctx, now })
    expect(await standing()).toEqual({ plan: 'business', paused: false })
    now = new Date(now.getTime() + graceDays * day)
    expect(await standing()).toEqual({ plan: 'business', paused: true })
    giveUp(stripe.book, current())
    await syncSubscription({ ...ctx, now })
    expect(await standing()).toEqual({ plan: 'business', paused: true })
    settle(stripe.book, current())
    await syncSubscription({ ...ctx, now })
    expect(await standing()).toEqual({ plan: 'business', paused: false })
    end(stripe.book, current())
    await syncSubscription({ ...ctx, now })
    expect(await standing()).toEqual({ plan: 'free', paused: false })
  })

  test('that nobody told of is found by the regular check', async () => {
    const place = { database: data.database, services: ctx.services }
    await checkCustomers(place)(now)
    await checkCustomers(place)(now)
    const rows = await transaction(ctx, (tx) =>
      tx.db.select({ kind: outbox.kind }).from(outbox).where(eq(outbox.kind, 'billing.seats')),
    )
    expect(rows).toHaveLength(1)
  })
})

test('an answer that was asked for earlier never replaces a later one', async () => {
  await fromTheStart()
  subscribe(stripe.book, { customer: 'cus_here', price: 'price_team', quantity: 1 })
  const held = Promise.withResolvers<void>()
  const before = stripe.asked.length
  stripe.lag(() => (stripe.asked.length === before + 1 ? held.promise : undefined))
  const early = syncSubscription({ ...ctx, now })
  await expect.poll(() => stripe.asked.length, { interval: 2 }).toBeGreaterThan(before)
  change(stripe.book, current(), { quantity: 2 })
  await syncSubscription({ ...ctx, now })
  held.resolve()
  await early
  stripe.lag(() => undefined)
  expect(await lastState(ctx)).toMatchObject({ seats: 2, status: 'active', plan: 'team' })
})

test('a fault of Stripe is tried again with the same key', async () => {
  stripe.next(500, 'hang up')
  await syncSubscription({ ...ctx, now })
  expect(await lastState(ctx)).toMatchObject({ seats: 2 })
})

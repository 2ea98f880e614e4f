import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { billingJobs } from '#app/accounts/billing/billing.job.ts'
import { graceDays } from '#app/accounts/billing/standing.ts'
import type { Context } from '#app/accounts/context.ts'
import { removeMember } from '#app/accounts/members/members.server.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import type { Jobs } from '#app/queue/jobs.server.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'
import { startFakeStripe } from '#test/support/stripe/fake-stripe.ts'
import type { FakeStripe } from '#test/support/stripe/fake-stripe.ts'
import { endTrial, refusePayment } from '#test/support/stripe/happenings.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

const day = 24 * 60 * 60 * 1000
let now = testNow
let web: Web
let stripe: FakeStripe
let jobs: Jobs
let owner: Context
let leaving: Context
let interviewer: Context
let atOwner: Visitor
let atInterviewer: Visitor
let billing: string

beforeAll(async () => {
  stripe = await startFakeStripe({ now: () => now })
  const { secretKey, webhookSecret, prices, apiUrl = '' } = stripe.account
  web = await openWeb({
    clock: () => now,
    env: {
      STRIPE_SECRET_KEY: secretKey,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_PRICE_TEAM: prices.team,
      STRIPE_PRICE_BUSINESS: prices.business,
      STRIPE_API_URL: apiUrl,
    },
  })
  const { database } = web.data
  const { services } = web.app.application
  const org = await addOrganisation(database, 'Bayer & Partner')
  const as = async (access: 'owner' | 'interviewer') => ({
    ...(await addMember(database, org, access)),
    services,
  })
  owner = await as('owner')
  leaving = await as('interviewer')
  atOwner = await web.as(owner)
  interviewer = await as('interviewer')
  atInterviewer = await web.as(interviewer)
  billing = `/${org.slug}/settings/billing`
  const log = { info: () => {}, error: () => {} }
  const handlers = billingJobs({ database, services })
  jobs = await startJobs({ database, handlers, clock: () => now, log, poll: false })
})
afterAll(async () => {
  await jobs.stop()
  await web.close()
  await stripe.close()
})

/** Days go by; whoever was signed in signs in again. */
async function pass(days: number) {
  now = new Date(now.getTime() + days * day)
  atOwner = await web.as(owner)
  atInterviewer = await web.as(interviewer)
}
const read = async (path = billing, visitor = atOwner) => (await visitor.get(path)).text()
const whereTo = (answer: Response) => [answer.status, answer.headers.get('Location')]
const subscription = () => {
  const found = [...stripe.book.subscriptions.values()].at(-1)
  if (!found) throw new Error('There is no subscription.')
  return found
}

let sent = 0
/** Stripe tells what it has not told yet. */
async function post(how: { secret?: string } = {}) {
  const statuses: number[] = []
  for (const event of stripe.book.events.slice(sent)) {
    const { body, signature } = stripe.signed(event, how)
    const headers = { 'Stripe-Signature': signature, 'Content-Type': 'application/json' }
    const answer = await web.visitor().send('/hooks/stripe', { method: 'POST', body, headers })
    statuses.push(answer.status)
  }
  if (statuses.every((status) => status === 200)) sent = stripe.book.events.length
  await jobs.runDueJobs()
  return new Set(statuses)
}

/** Goes to a page of Stripe’s, presses its button, and comes back. */
async function payAt(location: string | null) {
  const answer = await fetch(location ?? '', { method: 'POST', redirect: 'manual' })
  const back = new URL(answer.headers.get('Location') ?? '')
  expect(whereTo(await atOwner.get(back.pathname))).toEqual([303, billing])
}

describe('an organisation', () => {
  test('begins on Free and sees what the others cost', async () => {
    const page = await read()
    expect(page).toContain('You are on Free')
    expect(page).toContain('€12.00 a month for each member')
    expect(page).toContain('0 of 1')
    expect((await atInterviewer.get(billing)).status).toBe(403)
  })

  test('tries Team without a card, once, and falls back to Free by itself', async () => {
    expect(whereTo(await atOwner.post(`${billing}/trial`, { plan: 'team' }))).toEqual([
      303,
      billing,
    ])
    expect(await read()).toContain('On trial')
    expect(subscription()).toMatchObject({ status: 'trialing', customer: expect.any(String) })
    expect(subscription().items.data[0]?.quantity).toBe(3)
    await pass(14)
    endTrial(stripe.book, subscription(), false)
    expect(await post()).toEqual(new Set([200]))
    const page = await read()
    expect(page).toContain('You are on Free')
    expect(page).not.toContain('no card')
    expect((await atOwner.post(`${billing}/trial`, { plan: 'business' })).status).toBe(422)
  })

  test('pays at Stripe, where its forms may lead, and is on the plan when it comes back', async () => {
    const answer = await atOwner.post(`${billing}/checkout`, { plan: 'business' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/c\/pay\/cs_test_/)
    const policy = (await atOwner.get(billing)).headers.get('Content-Security-Policy')
    expect(policy).toContain(`form-action 'self' ${stripe.account.apiUrl};`)
    const elsewhere = (await atOwner.get(`/${owner.org.slug}`)).headers
    expect(elsewhere.get('Content-Security-Policy')).toContain("form-action 'self';")
    await payAt(answer.headers.get('Location'))
    expect(await read()).toContain('You are on Business')
    expect((await atOwner.post(`${billing}/checkout`, { plan: 'team' })).status).toBe(422)
    const invoices = await read(`${billing}/invoices`)
    expect(invoices).toContain('€87.00')
    expect(invoices).toMatch(/href="[^"]+\/invoices\/in_\d+\/pdf"/)
  })

  test('a form that is sent twice pays once', async () => {
    const before = stripe.book.portals.size
    const twice = { _key: 'one and the same' }
    const first = await atOwner.post(`${billing}/portal`, twice)
    const second = await atOwner.post(`${billing}/portal`, twice)
    expect(whereTo(second)).toEqual(whereTo(first))
    expect(stripe.book.portals.size).toBe(before + 1)
  })

  test('has its paid seats follow its members, several changes at once', async () => {
    await removeMember({ ...owner, now }, { memberId: leaving.actor.id })
    await jobs.runDueJobs()
    expect(subscription().items.data[0]?.quantity).toBe(3)
    now = new Date(now.getTime() + 80_000)
    const asked = stripe.asked.length
    await jobs.runDueJobs()
    expect(subscription().items.data[0]?.quantity).toBe(2)
    const updates = stripe.asked.slice(asked).filter(({ path }) => /subscription_items/.test(path))
    expect(updates).toHaveLength(1)
    expect(updates[0]?.idempotencyKey).toMatch(/^seats:/)
  })

  test('names its tax numbers, as long as Stripe takes them', async () => {
    const add = (value: string) => atOwner.post(`${billing}/invoices`, { type: 'eu_vat', value })
    const refused = await add('nonsense')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Stripe does not take this number')
    expect((await add('DE123456789')).status).toBe(303)
    const page = await read(`${billing}/invoices`)
    expect(page).toContain('DE123456789')
    const [taxId] = stripe.book.taxIds.keys()
    await atOwner.post(`${billing}/tax-ids/removal`, { id: taxId ?? '' })
    expect(stripe.book.taxIds.size).toBe(0)
    expect((await atOwner.post(`${billing}/tax-ids/removal`, { id: taxId ?? '' })).status).toBe(410)
  })
})

describe('a payment that fails', () => {
  test('is said on every page, and changes nothing for a while', async () => {
    await addOpening({ ...owner, now })
    await pass(30)
    refusePayment(stripe.book, subscription())
    expect(await post()).toEqual(new Set([200]))
    for (const visitor of [atOwner, atInterviewer])
      expect(await read(`/${owner.org.slug}`, visitor)).toContain(
        'The last payment has not gone through',
      )
    await addOpening({ ...owner, now })
  })

  test('stops what is new after the grace, and neither reading nor exporting', async () => {
    await pass(graceDays)
    const openings = await read(`/${owner.org.slug}/openings`)
    expect(openings).toContain('nothing new can be added')
    await expect(addOpening({ ...owner, now })).rejects.toMatchObject({ status: 403 })
    await expect(addUseCase({ ...owner, now })).rejects.toMatchObject({ status: 403 })
    const guest = { email: 'guest@example.test', access: 'viewer' }
    expect((await atOwner.post(`/${owner.org.slug}/members`, guest)).status).toBe(403)
    for (const path of ['openings', 'use-cases', 'members', 'settings', 'use-cases.csv'])
      expect((await atOwner.get(`/${owner.org.slug}/${path}`)).status).toBe(200)
  })

  test('is over once it is paid', async () => {
    const answer = await atOwner.post(`${billing}/portal`)
    await payAt(answer.headers.get('Location'))
    expect(await read(`/${owner.org.slug}`)).not.toContain('has not gone through')
    await addUseCase({ ...owner, now })
  })
})

describe('going to a smaller plan', () => {
  test('names what is over its limit, deletes nothing, and can be taken back', async () => {
    const page = await read(`${billing}/plan?to=free`)
    expect(page).toContain('2 openings, 1 on this plan')
    expect(page.match(/href="[^"]+\/openings\/[0-9a-f-]{36}"/g)).toHaveLength(2)
    expect(page).toContain('Keys for programs stop working')
    await atOwner.post(`${billing}/plan`, { plan: 'free' })
    expect(subscription().cancel_at_period_end).toBe(true)
    expect(await read()).toContain('Stay on Business')
    await atOwner.post(`${billing}/plan`, { plan: 'team' })
    expect(subscription()).toMatchObject({
      cancel_at_period_end: false,
      items: { data: [{ price: { id: 'price_team' } }] },
    })
    expect(await read()).toContain('You are on Team')
  })
})

test('what Stripe has not signed, or not for us, is refused as a problem', async () => {
  refusePayment(stripe.book, subscription())
  expect(await post({ secret: 'whsec_other' })).toEqual(new Set([400]))
  const answer = await web.visitor().send('/hooks/stripe', { method: 'POST', body: '{}' })
  expect(answer.status).toBe(400)
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
  expect(await read()).not.toContain('has not gone through')
})

test('when Stripe does not answer the page still does, and says what to do', async () => {
  stripe.next(500, 500, 500)
  const answer = await atOwner.post(`${billing}/portal`)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('Nothing was changed and nothing was charged')
  expect((await atOwner.get(billing)).status).toBe(200)
})

import type { APIRequestContext } from '@playwright/test'
import { expect, journey as base } from '#test/journeys/journey.ts'
import { startFakeStripe, type FakeStripe } from '#test/support/stripe/fake-stripe.ts'
import { refusePayment } from '#test/support/stripe/happenings.ts'

/** More than everything goes on while a payment is missing. */
const daysUnpaid = 15
const day = 24 * 60 * 60_000
let today = Date.now()

const journey = base.extend<object, { stripe: FakeStripe }>({
  stripe: [
    async ({}, give) => {
      const stripe = await startFakeStripe({ now: () => new Date(today) })
      await give(stripe)
      await stripe.close()
    },
    { scope: 'worker' },
  ],
  settings: [
    async ({ stripe: { account } }, give) =>
      give({
        STRIPE_SECRET_KEY: account.secretKey,
        STRIPE_WEBHOOK_SECRET: account.webhookSecret,
        STRIPE_PRICE_TEAM: account.prices.team,
        STRIPE_PRICE_BUSINESS: account.prices.business,
        STRIPE_API_URL: account.apiUrl ?? '',
      }),
    { scope: 'worker' },
  ],
})

/** Has Stripe tell, signed, what has happened since it told last. */
function postman({ book, signed }: FakeStripe, request: APIRequestContext) {
  let told = 0
  return async () => {
    for (const event of book.events.slice(told)) {
      const { body, signature } = signed(event, { at: Math.floor(Date.now() / 1000) })
      const headers = { 'Content-Type': 'application/json', 'Stripe-Signature': signature }
      const answer = await request.post('/hooks/stripe', { data: Buffer.from(body), headers })
      expect(answer.status()).toBe(200)
    }
    told = book.events.length
  }
}

const billing = '/fennel/settings/billing'
const missing = 'The last payment has not gone through'

journey(
  'a plan is paid for, a payment fails, and comes in after all',
  async ({ enterAs, stripe, request }) => {
    const jonas = await enterAs('Jonas Lindqvist')
    const fatima = await enterAs('Fatima Haddad')
    const deliver = postman(stripe, request)

    await journey.step('an admin upgrades at Stripe and comes back on the plan', async () => {
      await jonas.goto(billing)
      await expect(jonas.getByRole('heading', { name: 'You are on Free' })).toBeVisible()
      await jonas.getByRole('button', { name: 'Choose Business' }).click()
      await jonas.getByRole('button', { name: 'Pay and subscribe' }).click()
      await expect(jonas.getByRole('heading', { name: 'You are on Business' })).toBeVisible()
      await deliver()
    })

    await journey.step('a payment fails, and everybody reads what that means', async () => {
      const [subscription] = stripe.book.subscriptions.values()
      if (!subscription) throw new Error('Nothing was subscribed to.')
      today -= daysUnpaid * day
      refusePayment(stripe.book, subscription)
      today = Date.now()
      await deliver()
      await expect(async () => {
        await fatima.goto('/fennel/interviews')
        await expect(fatima.getByText(missing)).toBeVisible({ timeout: 500 })
      }).toPass({ timeout: 30_000 })
      await jonas.goto('/fennel/use-cases/new')
      await expect(jonas.getByText(/nothing new can be added for now/)).toBeVisible()
    })

    await journey.step('what is there can still be read and taken along', async () => {
      const read = ['openings', 'use-cases', 'roadmap', 'use-cases.csv', 'settings/data']
      const answers = await Promise.all(read.map((path) => jonas.request.get(`/fennel/${path}`)))
      expect(answers.map((answer) => answer.status())).toEqual(read.map(() => 200))
    })

    await journey.step('it is paid, and all is well again', async () => {
      await jonas.getByRole('link', { name: 'See to the payment' }).click()
      await jonas.getByRole('button', { name: 'Pay or change the card' }).click()
      await jonas.getByRole('button', { name: 'Pay what is open' }).click()
      await expect(jonas.getByRole('heading', { name: 'You are on Business' })).toBeVisible()
      await expect(jonas.getByText(missing)).toHaveCount(0)
      await deliver()
      await fatima.reload()
      await expect(fatima.getByText(missing)).toHaveCount(0)
    })

    await journey.step('both invoices stand there, paid', async () => {
      await jonas.getByRole('link', { name: 'Invoices and tax numbers' }).click()
      const paid = jonas.getByRole('row').filter({ hasText: '€290.00' }).filter({ hasText: 'Paid' })
      await expect(paid).toHaveCount(2)
    })
  },
)

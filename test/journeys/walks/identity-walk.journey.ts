import type { Page } from '@playwright/test'
import { enterCode } from '#test/journeys/acts/sign-in.ts'
import { expect, journey as base } from '#test/journeys/journey.ts'
import { openNameServer, type NameServer } from '#test/support/identity/name-server.ts'
import {
  client,
  openRealProvider,
  type RealProvider,
} from '#test/support/identity/real-provider.ts'

const journey = base.extend<object, { names: NameServer; provider: RealProvider }>({
  names: [
    async ({}, give) => {
      const names = await openNameServer()
      await give(names)
      await names.close()
    },
    { scope: 'worker' },
  ],
  settings: [async ({ names }, give) => give({ DNS_SERVERS: names.address }), { scope: 'worker' }],
  provider: [
    async ({ app }, give) => {
      const provider = await openRealProvider(app.origin, ['/auth/at/fennel/callback/oidc'])
      await give(provider)
      await provider.close()
    },
    { scope: 'worker' },
  ],
})

const domain = 'fennel.example'
const noa = { sub: 'noa', name: 'Noa Brandt', email: `noa@${domain}`, email_verified: true }

const jonas = { ...noa, sub: 'jonas', name: 'Jonas Lindqvist', email: `jonas@${domain}` }

/** Comes back from the provider as somebody who signs in there. */
async function signInThere(page: Page, { sub }: { sub: string }) {
  await page.getByRole('link', { name: 'Continue to Field ID' }).click()
  await page.locator('input[name=login]').fill(sub)
  await page.locator('input[name=password]').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Today')
}

/** Types an address on the sign-in page, and goes on. */
async function giveAddress(page: Page, email: string) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to Fennel & Field' })).toBeVisible()
}

journey(
  'an admin prepares a provider, an owner confirms it, and everybody comes through it',
  async ({ enterAs, visit, names, provider }) => {
    const amara = await enterAs('Amara Okafor')

    await journey.step('a domain is theirs once its record is found', async () => {
      await amara.goto('/fennel/settings/domains')
      await amara.getByRole('textbox', { name: 'Domain' }).fill(domain)
      await amara.getByRole('button', { name: 'Add', exact: true }).click()
      await expect(amara.getByRole('region', { name: domain })).toBeVisible()
      const [name = '', value = ''] = await amara.locator('dd code').allInnerTexts()
      names.records.set(name, [value])
      await amara.getByRole('button', { name: 'Check now' }).click()
      await expect(amara.getByText('Verified', { exact: true })).toBeVisible()
    })

    await journey.step('the provider is asked before an admin’s preparation waits', async () => {
      const admin = await enterAs(jonas.name)
      await admin.goto('/fennel/settings/sign-in')
      await admin.getByLabel('Name', { exact: true }).fill('Field ID')
      await admin.getByLabel('Issuer').fill(provider.issuer)
      await admin.getByLabel('Client id').fill(client.clientId)
      await admin.getByLabel('Client secret').fill(client.clientSecret)
      await admin.getByLabel('Newcomers become').selectOption({ label: 'Interviewer' })
      await admin.getByRole('button', { name: 'Check and prepare' }).click()
      await expect(admin.getByRole('heading', { name: 'Field ID waits' })).toBeVisible()
      await admin.getByRole('button', { name: 'Test what is prepared' }).click()
      await expect(admin.getByText('The provider answers, and its description')).toBeVisible()
      await expect(admin.getByRole('button', { name: 'Confirm Field ID' })).toHaveCount(0)
      const stranger = await visit()
      const before = await stranger.goto('/sign-in/to/fennel')
      expect(before?.status()).toBe(404)
    })

    await journey.step('an owner sees what would change, and confirms it', async () => {
      await amara.goto('/fennel')
      await amara.getByRole('link', { name: 'See what would change' }).click()
      await expect(amara.getByRole('row').filter({ hasText: 'Issuer' })).toContainText(
        provider.issuer,
      )
      await amara.getByRole('button', { name: 'Confirm Field ID' }).click()
      await expect(amara.getByText('Field ID is connected').first()).toBeVisible()
    })

    await journey.step('the admin signs in through it, as the admin they are', async () => {
      provider.people.set(jonas.sub, jonas)
      const page = await visit()
      await giveAddress(page, jonas.email)
      await signInThere(page, jonas)
      await page.goto('/fennel/settings/sign-in')
      await expect(page.getByText('Field ID is connected')).toBeVisible()
    })

    await journey.step('a new colleague signs in there, and is a member', async () => {
      provider.people.set(noa.sub, noa)
      const page = await visit()
      await giveAddress(page, noa.email)
      await signInThere(page, noa)
      await amara.goto('/fennel/members')
      await expect(amara.getByRole('row').filter({ hasText: noa.name })).toContainText(
        'Interviewer',
      )
    })

    const priya = await enterAs('Priya Raman')
    await journey.step('from then on a code opens nothing for members', async () => {
      await amara.goto('/fennel/settings/sign-in')
      await amara.getByRole('button', { name: 'Require Field ID' }).click()
      await expect(amara.getByText('From now on members come through the provider.')).toBeVisible()
      await priya.goto('/fennel/openings')
      await expect(priya).toHaveURL(/\/sign-in\/to\/fennel/)

      const other = await visit()
      const email = `priya@${domain}`
      await giveAddress(other, email)
      await other.getByLabel('E-mail address').fill(email)
      await other.getByRole('button', { name: 'Send me a code' }).click()
      await enterCode(other, email)
      await expect(other).toHaveURL(/\/sign-in\/to\/fennel/)
      await expect(other.getByText(/asks its members to come through Field ID/)).toBeVisible()
    })
  },
)

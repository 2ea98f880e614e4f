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

/** Types an address on the sign-in page, and goes on. */
async function giveAddress(page: Page, email: string) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to Fennel & Field' })).toBeVisible()
}

journey(
  'an owner connects a provider, and everybody comes through it',
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

    await journey.step('the provider is asked before it is connected', async () => {
      await amara.goto('/fennel/settings/sign-in')
      await amara.getByLabel('Name', { exact: true }).fill('Field ID')
      await amara.getByLabel('Issuer').fill(provider.issuer)
      await amara.getByLabel('Client id').fill(client.clientId)
      await amara.getByLabel('Client secret').fill(client.clientSecret)
      await amara.getByLabel('Newcomers become').selectOption({ label: 'Interviewer' })
      await amara.getByRole('button', { name: 'Check and save' }).click()
      await expect(amara.getByText('Field ID is connected')).toBeVisible()
    })

    await journey.step('a new colleague signs in there, and is a member', async () => {
      provider.people.set(noa.sub, noa)
      const page = await visit()
      await giveAddress(page, noa.email)
      await page.getByRole('link', { name: 'Continue to Field ID' }).click()
      await page.locator('input[name=login]').fill(noa.sub)
      await page.locator('input[name=password]').fill('any')
      await page.getByRole('button', { name: 'Sign-in' }).click()
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Today')
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

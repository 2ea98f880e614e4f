import type { Page } from '@playwright/test'
import { mailTo } from '#test/journeys/acts/candidate.ts'
import { enterCode } from '#test/journeys/acts/sign-in.ts'
import { expect, journey } from '#test/journeys/journey.ts'

/** Signs in by the code in the outbox; ends on the page that was asked for. */
async function signIn(page: Page, email: string) {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Continue' }).click()
  await enterCode(page, email)
}

const run = Date.now().toString(36)
const company = `Orchard ${run}`
const ana = `ana.${run}@orchard.example`
const ravi = `ravi.${run}@orchard.example`

journey('an organisation of one’s own, and a colleague in it', async ({ visit }) => {
  const founder = await visit()
  await founder.goto('/sign-in')
  await signIn(founder, ana)
  await expect(founder).toHaveURL(/organisations/)
  await founder.goto('/organisations/new')
  await founder.getByLabel('Name of the organisation').fill(company)
  await founder.getByLabel('Your name').fill('Ana Ferreira')
  await founder.getByRole('button', { name: 'Make the organisation' }).click()
  await expect(founder.getByRole('heading', { level: 1 })).toContainText('Today')

  await founder.goto(`/orchard-${run}/members`)
  await founder.getByLabel('E-mail address').fill(ravi)
  await founder.getByLabel('Access', { exact: true }).selectOption({ label: 'Hiring manager' })
  await founder.getByRole('button', { name: 'Invite by mail' }).click()
  await expect(founder.getByText(ravi).first()).toBeVisible()

  const colleague = await visit()
  const invitation = await mailTo(colleague, ravi, new RegExp(company))
  await colleague.goto(/http\S+\/invitations\/\S+/.exec(invitation)?.[0] ?? 'no link in the mail')
  await signIn(colleague, ravi)
  await colleague.getByLabel('Your name').fill('Ravi Menon')
  await colleague.getByRole('button', { name: `Join ${company}` }).click()
  await expect(colleague.getByRole('heading', { level: 1 })).toContainText('Today')
  await founder.reload()
  await expect(founder.getByText('Ravi Menon').first()).toBeVisible()
  await colleague.goto('/fennel')
  await expect(colleague.getByRole('heading', { level: 1 })).not.toContainText('Today')
})

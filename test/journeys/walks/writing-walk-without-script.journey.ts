import { askApproval, beginPrd, openSection, writeSection } from '#test/journeys/acts/writing.ts'
import { expect, journey } from '#test/journeys/journey.ts'

journey.use({ javaScriptEnabled: false })

journey('the writing walk needs no script', async ({ enterAs }) => {
  const leilani = await enterAs('Leilani Kahale')
  const prd = await beginPrd(leilani, 'Foresee how many drivers call in sick')
  await openSection(leilani, prd, 'Problem and evidence')
  await leilani.getByLabel('The problem in one sentence').fill('Depots learn too late who is ill.')
  await leilani.getByRole('button', { name: 'Save', exact: true }).click()
  await leilani.getByRole('button', { name: 'Draft from facts' }).click()
  await leilani.goto(prd)
  await expect(leilani.getByText('Depots learn too late who is ill.').first()).toBeVisible()
  const title = 'Users and current workflow'
  await writeSection(leilani, prd, { title, text: 'Dispatchers call drivers every morning.' })
  await askApproval(leilani, prd, { team: 'Depots', person: 'Amara Okafor' })
  const amara = await enterAs('Amara Okafor')
  await amara.goto(`${prd}/review`)
  await amara.getByLabel('What you want to say').fill('The rest follows next week.')
  await amara.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(amara.getByText('Approved', { exact: true })).toBeVisible()
})

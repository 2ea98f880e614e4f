import { beginPrd, openSection } from '#test/journeys/acts/writing.ts'
import { expect, journey } from '#test/journeys/journey.ts'
import { startModelServer } from '#test/support/model/model-server.ts'

const says = 'Depots hear in the morning who is ill, and call around for spare drivers.'

journey('a model drafts beside the document, and a person takes the text', async ({ enterAs }) => {
  const model = await startModelServer({ says })
  const amara = await enterAs('Amara Okafor')

  await journey.step('an owner names the model and tests the connection', async () => {
    await amara.goto('/fennel/settings/model')
    await amara.getByLabel('Address of the model’s API').fill(model.url)
    await amara.getByLabel(/^Model \(optional/).fill('test-model')
    await amara.getByLabel(/^Key \(optional/).fill('a key')
    await amara.getByRole('button', { name: 'Save', exact: true }).click()
    await amara.getByRole('button', { name: 'Test connection' }).click()
    await expect(amara.getByText(/test-model drafts here/)).toBeVisible()
  })

  await journey.step('its draft stands beside the section until somebody takes it', async () => {
    const leilani = await enterAs('Leilani Kahale')
    const prd = await beginPrd(leilani, 'Foresee how many drivers call in sick')
    await openSection(leilani, prd, 'Problem and evidence')
    await leilani.getByLabel('The problem in one sentence').fill('Depots learn too late.')
    await leilani.getByRole('button', { name: 'Save', exact: true }).click()
    await leilani.getByRole('button', { name: 'Write with the model' }).click()
    await expect(leilani.getByText(says).first()).toBeVisible()
    await leilani.goto(prd)
    await expect(leilani.getByText(says)).toHaveCount(0)
    await leilani.goto(`${prd}/offers`)
    await leilani.getByRole('button', { name: 'Use this text' }).click()
    await expect(leilani.getByRole('button', { name: 'Use this text' })).toHaveCount(0)
    await leilani.goto(prd)
    await expect(leilani.getByText(says).first()).toBeVisible()
    await leilani.goto(`${prd}/provenance`)
    await expect(leilani.getByText(/test-model/).first()).toBeVisible()
  })

  await model.close()
})

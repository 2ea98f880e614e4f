import { barriers } from '#test/journeys/acts/scrutiny.ts'
import { answering, beginPrd, nameModel, openSection } from '#test/journeys/acts/writing.ts'
import { expect, journey } from '#test/journeys/journey.ts'
import { startModelServer } from '#test/support/model/model-server.ts'

const says = 'Depots hear in the morning who is ill, and call around for spare drivers.'
const mail = 'depot@mail.example.test'

journey('a model drafts beside the document, and a person takes the text', async ({ enterAs }) => {
  const model = await startModelServer({ says })

  await journey.step('an owner names the model and tests the connection', async () => {
    await nameModel(await enterAs('Amara Okafor'), model.url)
  })

  await journey.step('its draft stands beside the section until somebody takes it', async () => {
    const leilani = await enterAs('Leilani Kahale')
    const prd = await beginPrd(leilani, 'Foresee how many drivers call in sick')
    await openSection(leilani, prd, 'Problem and evidence')
    const problem = `Depots learn too late, says ${mail}.`
    await leilani.getByLabel('The problem in one sentence').fill(problem)
    await leilani.getByRole('button', { name: 'Save', exact: true }).click()
    await leilani.getByRole('button', { name: 'Write with the model' }).click()
    await expect(leilani.getByText(says).first()).toBeVisible()
    await leilani.goto(prd)
    await expect(leilani.getByText(says)).toHaveCount(0)
    await leilani.goto(`${prd}/offers`)
    await expect(leilani.getByText('1 e-mail address ([email 1])')).toBeVisible()
    expect(await barriers(leilani)).toEqual([])
    await leilani.getByRole('button', { name: 'Use this text' }).click()
    await expect(leilani.getByRole('button', { name: 'Use this text' })).toHaveCount(0)
    await leilani.goto(prd)
    await expect(leilani.getByText(says).first()).toBeVisible()
    await leilani.goto(`${prd}/provenance`)
    await expect(leilani.getByText(/test-model.*output \w{12}, kept as it came/)).toBeVisible()
    await expect(leilani.getByText('1 e-mail address ([email 1])').first()).toBeVisible()
    expect(await barriers(leilani)).toEqual([])
  })

  expect(model.requests.some(({ text }) => text.includes(mail))).toBe(false)
  await model.close()
})

const post = [
  'Since our depots photograph delivery notes, a note takes 1.7 min to enter. It took 6.5 min before.',
  'Handwriting stays hard.',
  '#MachineLearning #CaseStudy #Operations',
].join('\n\n')
const rewritten = 'People take a photo and look only at the fields the model is not sure about.'

journey('it rewrites a TLDR and drafts a post, each held to its facts', async ({ enterAs }) => {
  const model = await startModelServer()
  await nameModel(await enterAs('Amara Okafor'), model.url)
  const leilani = await enterAs('Leilani Kahale')
  await leilani.goto('/fennel/outcomes/stories')
  await leilani.getByRole('link', { name: 'Delivery notes in 1.7 minutes' }).click()
  await expect(leilani.getByRole('heading', { level: 1 })).toHaveText(/Delivery notes in 1.7/)
  const story = leilani.url()
  const told = await leilani.locator('main').innerText()
  const [, withheld = ''] = /Expected in a year\D+([\d.,]+)/.exec(told) ?? []

  await journey.step('a TLDR that says what its text does not cannot be taken', async () => {
    await leilani.getByRole('link', { name: /TLDR$/ }).click()
    await leilani.getByRole('button', { name: 'Make the TLDR' }).click()
    model.next(answering('Photos save every depot $9,000 a day.', ['E1']))
    await leilani.getByRole('button', { name: 'Rewrite with the model' }).click()
    await expect(leilani.getByText('It says what the text does not')).toBeVisible()
    await expect(leilani.getByText(/“\$9,000/)).toBeVisible()
    await expect(leilani.getByRole('button', { name: 'Take these words' })).toHaveCount(0)
  })

  await journey.step('one that rests on its evidence is taken, and says who wrote it', async () => {
    model.next(answering(rewritten, ['E1']))
    await leilani.getByRole('button', { name: 'Rewrite again' }).click()
    await expect(
      leilani.getByText(/Written by test-model on .*, resting on sentence \d/),
    ).toBeVisible()
    expect(await barriers(leilani)).toEqual([])
    await leilani.getByRole('button', { name: 'Take these words' }).click()
    await expect(leilani.locator('.tldr-body')).toHaveText(rewritten)
    await expect(leilani.getByText(/^Written by test-model from the evidence/)).toBeVisible()
  })

  await journey.step('a draft that tells a fact which is not public is thrown away', async () => {
    await leilani.goto(story)
    await leilani.getByRole('link', { name: 'Make a post' }).click()
    await leilani.getByRole('radio', { name: 'Success after launch' }).check()
    await leilani.getByRole('button', { name: 'Begin the post' }).click()
    await leilani
      .getByRole('textbox', { name: 'What is still open' })
      .fill('Handwriting stays hard.')
    await leilani.getByRole('button', { name: 'Make the text' }).click()
    await expect(leilani.getByRole('button', { name: 'Draft it' })).toBeVisible()
    const here = leilani.url()
    model.next(answering(`It should bring ${withheld} thousand a year.`))
    await leilani.getByRole('button', { name: 'Draft it' }).click()
    await expect(leilani.getByText(/so it was thrown away/)).toBeVisible()
    await leilani.goto(here)
  })

  await journey.step('one with a figure of its own is told what stands in the way', async () => {
    model.next(answering('It saves 640 hours a month.'))
    await leilani.getByRole('button', { name: 'Draft it' }).click()
    await expect(leilani.getByText(/^By test-model, .* It waits for you\.$/)).toBeVisible()
    expect(await barriers(leilani)).toEqual([])
    await leilani.getByRole('button', { name: 'Use this text' }).click()
    await expect(leilani.getByText(/“640 hours/).first()).toBeVisible()
    await expect(leilani.getByText('Not ready to go out')).toBeVisible()
  })

  await journey.step(
    'one that rests on public facts can go out, and says who drafted it',
    async () => {
      model.next(answering(post))
      await leilani.getByRole('button', { name: 'Draft it' }).click()
      await leilani.getByRole('button', { name: 'Use this text' }).click()
      await expect(leilani.getByLabel('Text', { exact: true })).toHaveValue(post)
      await expect(leilani.getByText('Not ready to go out')).toHaveCount(0)
      await expect(leilani.getByText(/^The text was drafted by test-model on/)).toBeVisible()
      expect(await barriers(leilani)).toEqual([])
    },
  )

  expect(model.requests.some(({ text }) => text.includes(withheld))).toBe(false)
  await model.close()
})

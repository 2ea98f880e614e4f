import { apply, mailTo, move, newApplicant } from '#test/journeys/acts/candidate.ts'
import { decide, isRecorded, stateView } from '#test/journeys/acts/debrief.ts'
import {
  editDescription,
  fillLoop,
  openingOf,
  openOpening,
  publish,
} from '#test/journeys/acts/opening.ts'
import { cardsToWrite, seal, write } from '#test/journeys/acts/scorecards.ts'
import { expect, journey } from '#test/journeys/journey.ts'

journey.use({ javaScriptEnabled: false })

const home = '/fennel'
const candidate = newApplicant('Aiko')
const takers = {
  Coding: 'Fatima Haddad',
  'Debugging a model': 'Wei Chen',
  'System design': 'Fatima Haddad',
  'How you work and hand over': 'Wei Chen',
}
const judgement = {
  rating: 4,
  recommendation: 'Yes',
  evidence: 'Split the job in two before she touched it.',
}

journey('the walk needs no script', async ({ enterAs, visit }) => {
  const priya = await enterAs('Priya Raman')
  await priya.goto(`${home}/roles`)
  await openOpening(priya, 'L3')
  await editDescription(priya, async (page) => {
    await page.getByRole('button', { name: 'Check' }).click()
    await expect(page.getByText(/“rockstar” says nothing about the work/)).toBeVisible()
    const text = page.getByLabel('Job description', { exact: true })
    await text.fill((await text.inputValue()).replace('a rockstar', 'an engineer'))
  })
  await publish(priya)
  const opening = `${home}${openingOf(priya)}`
  await fillLoop(priya, takers)

  const outside = await visit()
  await priya.goto(opening)
  const address = await priya.getByRole('link', { name: 'public page' }).getAttribute('href')
  await outside.goto(`${address}`)
  await apply(outside, candidate)
  await mailTo(outside, candidate.email, /application/i)

  await priya.goto(`${opening}/candidates`)
  const candidacy = await move(priya, candidate.name, 'Interviews')
  await priya.goto(`${candidacy}/interviews`)
  const stage = priya.getByRole('region', { name: 'Interviews' })
  await stage.getByRole('button', { name: 'Set up the planned interviews' }).click()
  await expect(stage.getByText('0 of 4 scorecards sealed')).toBeVisible()

  const fatima = await enterAs('Fatima Haddad')
  const wei = await enterAs('Wei Chen')
  for (const interviewer of [fatima, wei])
    for (const card of await cardsToWrite(interviewer, candidate.name)) {
      await write(interviewer, card, judgement)
      await seal(interviewer, card)
    }

  const debrief = `${candidacy}/debrief`
  for (const person of [fatima, wei, priya])
    await stateView(person, debrief, { recommendation: 'Yes', text: 'She plans before she types.' })
  const notes = 'She plans before she types, and has said yes.'
  await decide(priya, { outcome: 'Hire', notes, agreed: true })
  await isRecorded(priya)
  await priya.goto(`${opening}/candidates`)
  await expect(priya.locator('.board-card', { hasText: candidate.name })).toHaveCount(0)
})

import type { Page } from '@playwright/test'
import { expect, journey } from '#test/journeys/journey.ts'
import { apply, mailTo, move, newApplicant, seeFiltersFold } from '#test/journeys/acts/candidate.ts'
import { countClicks } from '#test/journeys/acts/clicks.ts'
import { decide, isRecorded, sayWhy, stateView } from '#test/journeys/acts/debrief.ts'
import {
  editDescription,
  fillLoop,
  openingOf,
  openOpening,
  publish,
} from '#test/journeys/acts/opening.ts'
import { cardsToWrite, seal, write, type Judgement } from '#test/journeys/acts/scorecards.ts'
import { everythingShown, pagesAbout, showing } from '#test/journeys/acts/secrecy.ts'

const candidate = newApplicant('Ines')
const takers = {
  Coding: 'Fatima Haddad',
  'Debugging a model': 'Wei Chen',
  'System design': 'Fatima Haddad',
  'How you work and hand over': 'Wei Chen',
}
const enthusiasm = {
  rating: 5,
  recommendation: 'Strong yes',
  evidence: 'quartz: tested the parser before she wrote it',
}
const doubt = {
  rating: 2,
  recommendation: 'Strong no',
  evidence: 'quartz: read the training log only when asked to',
}
const approval = {
  rating: 3,
  recommendation: 'Yes',
  evidence: 'basalt: wrote a runbook and named what it leaves out',
}

journey('from a role card to a decided hire', async ({ enterAs, visit }) => {
  const priya = await enterAs('Priya Raman')
  await priya.goto('/fennel/roles')

  await journey.step('an opening is published within 25 clicks', async () => {
    const clicks = await countClicks(priya)
    await openOpening(priya, 'L3')
    await editDescription(priya, async (page) => {
      const remark = page.getByRole('listitem').filter({ hasText: 'rockstar' })
      await remark.getByRole('button', { name: 'Change it' }).click()
    })
    await publish(priya)
    expect(clicks()).toBeGreaterThan(5)
    expect(clicks()).toBeLessThanOrEqual(25)
  })

  const opening = openingOf(priya)
  const home = '/fennel'
  await fillLoop(priya, takers)

  const outside = await visit()
  await journey.step('a candidate applies and hears of it', async () => {
    await priya.goto(`${home}${opening}`)
    const address = await priya.getByRole('link', { name: 'public page' }).getAttribute('href')
    await outside.goto(`${address}`)
    await apply(outside, candidate)
    expect(await mailTo(outside, candidate.email, /application/i)).toContain(candidate.name)
  })

  const candidacy = await journey.step('the candidate is on the board, and moves', async () => {
    await priya.goto(`${home}${opening}/candidates`)
    await seeFiltersFold(priya)
    return move(priya, candidate.name, 'Interviews')
  })

  await journey.step('the interviews are set up', async () => {
    await priya.goto(`${candidacy}/interviews`)
    const stage = priya.getByRole('region', { name: 'Interviews' })
    await stage.getByRole('button', { name: 'Set up the planned interviews' }).click()
    await expect(stage.getByText('0 of 4 scorecards sealed')).toBeVisible()
  })

  const [fatima, wei, admin] = await Promise.all(
    ['Fatima Haddad', 'Wei Chen', 'Jonas Lindqvist'].map(enterAs),
  )
  if (!fatima || !wei || !admin) throw new Error('Somebody is missing.')
  const hers = await cardsToWrite(fatima, candidate.name)
  const his = await cardsToWrite(wei, candidate.name)
  expect([hers.length, his.length]).toEqual([2, 2])
  const stages = await stageAddresses(candidacy, priya)
  const places = [...pagesAbout(home, candidacy, `${home}${opening}`), ...stages]
  const exported = `${home}${opening}/scorecards.csv`
  const observers = [wei, admin, priya]

  await journey.step('what one writes changes nothing that another sees', async () => {
    for (const card of hers) await write(fatima, card, enthusiasm)
    for (const page of observers) {
      const before = await everythingShown(page, [...places, ...hers])
      for (const card of hers) await write(fatima, card, doubt)
      const after = await everythingShown(page, [...places, ...hers])
      expect(Object.keys(after).filter((at) => after[at] !== before[at])).toEqual([])
      for (const card of hers) await write(fatima, card, enthusiasm)
    }
  })

  await journey.step('two write at the same time, and see nothing of each other', async () => {
    await Promise.all([writeAll(fatima, hers, doubt), writeAll(wei, his, approval)])
    for (const page of observers)
      expect(await showing(page, [...places, ...hers, exported], 'quartz:')).toEqual([])
    for (const page of [fatima, admin, priya])
      expect(await showing(page, [...places, ...his, exported], 'basalt:')).toEqual([])
  })

  const debrief = `${candidacy}/debrief`
  await journey.step('one seals, and nothing opens', async () => {
    for (const card of hers) await seal(fatima, card)
    for (const page of observers)
      expect(await showing(page, [...places, ...hers, exported], 'quartz:')).toEqual([])
    await priya.goto(debrief)
    await expect(priya.getByText('Scorecards are still sealed')).toBeVisible()
  })

  await journey.step('both sealed: everything opens', async () => {
    for (const card of his) await seal(wei, card)
    await priya.goto(debrief)
    await expect(priya.getByText(doubt.evidence).first()).toBeAttached()
    await expect(priya.getByText(approval.evidence).first()).toBeAttached()
  })

  await journey.step('interviewers speak first, the manager last', async () => {
    await priya.goto(debrief)
    await expect(priya.getByText('Interviewers speak first').first()).toBeVisible()
    await stateView(fatima, debrief, { recommendation: 'No', text: 'Too much help was needed.' })
    await stateView(wei, debrief, { recommendation: 'Yes', text: 'Her runbook is rare.' })
    await stateView(priya, debrief, { recommendation: 'Yes', text: 'We can teach the rest.' })
  })

  await journey.step('a hire that differs from the rule says why, for good', async () => {
    await priya.goto(debrief)
    await decide(priya, {
      outcome: 'Hire',
      notes: 'Her runbook tipped the scales.',
      learns: 'Reading training logs, with Wei, by March.',
    })
    await sayWhy(priya, 'The gap closes with a month of pairing.')
    await isRecorded(priya)
    await expect(priya.getByText('They are hired once they accept it.')).toBeVisible()
    await priya.goto(`${candidacy}/decision`)
    await expect(priya.getByText('Decided other than the rule says, because')).toBeVisible()
    await expect(priya.getByText('The gap closes with a month of pairing.')).toBeVisible()
  })
})

async function writeAll(page: Page, cards: string[], judgement: Judgement) {
  for (const card of cards) await write(page, card, judgement)
}

async function stageAddresses(candidacy: string, page: Page): Promise<string[]> {
  await page.goto(`${candidacy}/interviews`)
  const actions = await page
    .locator('form[action*="/stages/"]')
    .evaluateAll((forms) => forms.map((form) => form.getAttribute('action') ?? ''))
  return [...new Set(actions.flatMap((to) => /.*\/stages\/[0-9a-f-]{36}/.exec(to)?.[0] ?? []))].map(
    (stage) => `${stage}/scorecards`,
  )
}

import { apply, mailTo, move, newApplicant } from '#test/journeys/acts/candidate.ts'
import { clockAcross, workdaysAroundChange } from '#test/journeys/acts/portal/clocks.ts'
import { decide, isRecorded, stateView } from '#test/journeys/acts/debrief.ts'
import {
  approveOffer,
  assign,
  draftOffer,
  offerTimes,
  sendOffer,
} from '#test/journeys/acts/offering.ts'
import { openingOf, openOpening, publish } from '#test/journeys/acts/opening.ts'
import { choose, lineOf, readTimesIn } from '#test/journeys/acts/portal/interview.ts'
import { accept, readLetter } from '#test/journeys/acts/portal/offer.ts'
import { askForErasure, downloadOwnData } from '#test/journeys/acts/portal/own-data.ts'
import { comeIn, followMail, isPlain, plainPhone } from '#test/journeys/acts/portal/way-in.ts'
import { cardsToWrite, seal, write } from '#test/journeys/acts/scorecards.ts'
import { expect, journey } from '#test/journeys/journey.ts'

const candidate = newApplicant('Noa')
const interviews = { Coding: 'Wei Chen', 'How you work and hand over': 'Fatima Haddad' }
const judgement = {
  rating: 4,
  recommendation: 'Yes',
  evidence: 'Split the job in two before she touched it.',
}

/** London does not change its clocks where New York does: one hour for the team is two for the candidate. */
const theirZone = 'Europe/London'
const ownZone = 'America/New_York'
const days = workdaysAroundChange(ownZone)
const localTime = (date: string) => ({
  date,
  clock: clockAcross(`${date}T14:00`, { from: theirZone, to: ownZone }),
})

/** Whom it erases is gone a minute later, from the lists that other walks compare as well: it has an application apart. */
journey.use({ settings: {} })

journey('from an application on a phone to an offer, and out again', async ({ enterAs, visit }) => {
  const priya = await enterAs('Priya Raman')
  await priya.goto('/fennel/roles')
  await openOpening(priya, 'L3')
  await publish(priya)
  const opening = `/fennel${openingOf(priya)}`
  const address = await priya.getByRole('link', { name: 'public page' }).getAttribute('href')

  const phone = await visit(plainPhone)
  await journey.step(
    'somebody applies without an account, and comes in from the mail',
    async () => {
      await phone.goto(`${address}`)
      await isPlain(phone)
      await apply(phone, candidate)
      await comeIn(phone, candidate)
    },
  )

  await priya.goto(`${opening}/candidates`)
  const candidacy = await move(priya, candidate.name, 'Interviews')
  const times = [days.before, days.after].map((day) => `${day}T14:00`)
  for (const [plan, person] of Object.entries(interviews))
    await assign(priya, candidacy, plan, person)
  await offerTimes(priya, candidacy, 'Coding', times)

  await journey.step('they book a time, and move it past the change of the clocks', async () => {
    const [before, after] = [localTime(days.before), localTime(days.after)]
    expect(before.clock).not.toBe(after.clock)
    await followMail(phone, candidate.email, /^Choose a time/)
    await readTimesIn(phone, 'Coding', ownZone)
    const first = await choose(phone, before)
    const second = await choose(phone, after)
    const utc = (day: string) => `${day.replaceAll('-', '')}T140000Z`
    expect([lineOf(first, 'DTSTART'), lineOf(second, 'DTSTART')]).toEqual([
      utc(days.before),
      utc(days.after),
    ])
    expect([lineOf(first, 'SEQUENCE'), lineOf(second, 'SEQUENCE')]).toEqual(['0', '1'])
    expect(lineOf(second, 'UID')).toBe(lineOf(first, 'UID'))
  })
  const moved = new RegExp(`${days.after.slice(0, 4)} at ${localTime(days.after).clock}`)
  expect(await mailTo(phone, candidate.email, moved)).toContain('(America/New York, GMT-')

  const [wei, fatima, jonas, amara] = await Promise.all(
    ['Wei Chen', 'Fatima Haddad', 'Jonas Lindqvist', 'Amara Okafor'].map(enterAs),
  )
  if (!wei || !fatima || !jonas || !amara) throw new Error('Somebody is missing.')

  await journey.step('two interviewers seal what they saw, and the team decides', async () => {
    const judge = async (page: typeof wei) => {
      for (const card of await cardsToWrite(page, candidate.name)) {
        await write(page, card, judgement)
        await seal(page, card)
      }
    }
    await Promise.all([judge(wei), judge(fatima)])
    const view = { recommendation: 'Yes', text: 'She plans before she types.' }
    for (const person of [wei, fatima, priya]) await stateView(person, `${candidacy}/debrief`, view)
    await decide(priya, { outcome: 'Hire', notes: view.text })
    await isRecorded(priya)
  })

  await journey.step('an offer is drafted, approved in order, and sent', async () => {
    const approvers = ['Jonas Lindqvist', 'Amara Okafor']
    const offer = await draftOffer(priya, { base: '84000', approvers })
    await amara.goto(offer)
    await expect(amara.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0)
    await approveOffer(jonas, offer)
    await approveOffer(amara, offer)
    await sendOffer(priya, offer)
  })

  await journey.step('they read the letter and accept it by their name', async () => {
    await followMail(phone, candidate.email, /^Our offer for/)
    await readLetter(phone, '84,000')
    await accept(phone, candidate.name)
    await isPlain(phone)
    await priya.reload()
    await expect(priya.getByText(/^The candidate accepted and is hired/)).toBeVisible()
  })

  await journey.step('they take their data home, and ask to be forgotten', async () => {
    const copy = await downloadOwnData(phone)
    expect(new TextDecoder().decode(copy['data.json'])).toContain(candidate.email)
    await askForErasure(phone)
    await expect(phone.getByText('Asked for. It begins in a minute.')).toBeVisible()
    await phone.getByRole('link', { name: 'Your application', exact: true }).click()
    await expect(phone.getByRole('button', { name: 'Send me a login link' })).toBeVisible()
  })
})

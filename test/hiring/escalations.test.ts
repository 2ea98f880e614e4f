import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import { escalate } from '#app/hiring/escalations.server.ts'
import { setInterviewTime } from '#app/hiring/interviews/scheduling.server.ts'
import { listOverdueCards } from '#app/hiring/scorecards/overdue/overdue.server.ts'
import { transaction } from '#db/connection.server.ts'
import { addChooser, interviewsOf, openScheduling } from '#test/support/hiring/scheduling.ts'
import type { SchedulingWorld } from '#test/support/hiring/scheduling.ts'
import { fillAndSeal } from '#test/support/interviews.ts'
import { waitingMails } from '#test/support/mails.ts'

let here: SchedulingWorld

beforeAll(async () => {
  here = await openScheduling()
})
afterAll(() => here.data.close())

const told = async () =>
  (await waitingMails(here.data.database, here.manager.services.secret))
    .filter(({ subject }) => subject === 'Waiting in your openings')
    .map(({ to, text }) => `${to} ${text}`)

async function at(time: string) {
  const workplace = { database: here.data.database, services: here.manager.services }
  await escalate(
    await systemContext(workplace, { orgId: here.manager.org.id, now: new Date(time) }),
  )
  return (await told()).length
}

test('silence and overdue scorecards reach the opening’s owner, once a day, on working days', async () => {
  const { manager, ines } = here
  const one = await addChooser(here, 'Waiting Person', { times: [], by: [ines] })
  const [interview] = await interviewsOf(manager, one.id)
  const { id: interviewId, version } = interview!
  await setInterviewTime(manager, { interviewId, version, startsAt: new Date('2026-03-03T10:00Z') })
  expect(await at('2026-03-04T09:00Z')).toBe(0)
  expect(await at('2026-03-05T07:00Z')).toBe(0)
  expect(await at('2026-03-05T09:00Z')).toBe(1)
  expect(await at('2026-03-05T15:00Z')).toBe(1)
  expect(await at('2026-03-07T09:00Z')).toBe(1)
  expect(await at('2026-03-10T09:00Z')).toBe(2)
  const [first, second] = await told()
  expect(first).toContain('mira.manager')
  expect(first).toContain('1 scorecard is overdue')
  expect(second).toContain('heard nothing for more than 7 days; 1 scorecard is overdue')
  expect(first).not.toContain('Waiting Person')
  const late = { ...manager, now: new Date('2026-03-05T09:00Z') }
  const overdue = (managedBy: string) =>
    transaction(late, (tx) => listOverdueCards(tx, { managedBy }))
  expect(await overdue(manager.actor.id)).toHaveLength(1)
  expect(await overdue(ines.actor.id)).toEqual([])
  await fillAndSeal(ines, interviewId, 'forecasts')
  expect(await overdue(manager.actor.id)).toEqual([])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import { moveCandidacies } from '#app/hiring/candidates/steps/moves.server.ts'
import { listStages } from '#app/hiring/interviews/loops.server.ts'
import { funnelOf, takeaway } from '#app/hiring/openings/funnel/funnel.ts'
import { findOverview } from '#app/hiring/openings/publication/overview.server.ts'
import { seatMember } from '#app/hiring/openings/team/team.server.ts'
import { transaction } from '#db/connection.server.ts'
import { addSomebody } from '#test/support/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let manager: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  manager = await addMember(opened.database, org, 'hiring-manager')
})
afterAll(() => opened.close())

const stages = [
  { name: 'Applied', position: 0 },
  { name: 'Interviews', position: 1 },
  { name: 'Decision', position: 2 },
]

test('a funnel counts who came to each stage, whatever became of them there', () => {
  const funnel = funnelOf(stages, [
    { position: 0, standing: 'open', count: 380 },
    { position: 0, standing: 'rejected', count: 90 },
    { position: 1, standing: 'open', count: 20 },
    { position: 1, standing: 'withdrawn', count: 3 },
    { position: 1, standing: 'hired', count: 1 },
    { position: 2, standing: 'rejected', count: 4 },
    { position: 2, standing: 'hired', count: 2 },
  ])
  expect(funnel.steps).toEqual([
    { label: 'Applied', count: 500 },
    { label: 'Interviews', count: 30 },
    { label: 'Decision', count: 7 },
    { label: 'Hired', count: 3 },
  ])
  expect(funnel.standings).toEqual({ open: 400, rejected: 94, withdrawn: 3, hired: 3 })
  expect(takeaway(funnel, 4)).toBe(
    'Of 500 candidates, 30 went past “Applied”, and 3 of 4 are hired so far.',
  )
  const one = funnelOf(stages, [{ position: 0, standing: 'open', count: 1 }])
  expect(takeaway(one, 1)).toBe(
    'Of one candidate, nobody went past “Applied”, and nobody is hired so far.',
  )
  const hire = funnelOf(stages, [{ position: 2, standing: 'hired', count: 1 }])
  expect(takeaway(hire, 2)).toContain('1 of 2 is hired so far.')
})

test('the overview has the funnel of its opening, for those who see the candidates', async () => {
  const { id: openingId } = await addOpening(manager)
  const ids: string[] = []
  for (let index = 0; index < 4; index += 1)
    ids.push((await addSomebody(manager, openingId)).candidacyId)
  await addSomebody(manager, (await addOpening(manager)).id)
  const [, second] = await transaction(manager, (tx) => listStages(tx, openingId))
  const moving = { openingId, candidacyIds: ids.slice(0, 2), stageId: second!.id }
  await moveCandidacies(manager, moving)
  const rejection = { openingId, candidacyIds: ids.slice(1, 3), reason: 'Other', message: null }
  await rejectCandidacies(manager, rejection)
  const { funnel } = await findOverview(manager, openingId)
  expect(funnel?.steps.map(({ count }) => count).slice(0, 3)).toEqual([4, 2, 0])
  expect(funnel?.standings).toEqual({ open: 2, rejected: 2, withdrawn: 0, hired: 0 })
  const guest = await addMember(opened.database, manager.org, 'interviewer')
  const seat = { openingId, memberId: guest.actor.id, part: 'interviewer' as const }
  await seatMember(manager, seat)
  expect((await findOverview(guest, openingId)).funnel).toBeNull()
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActingContext, Context, SystemActor } from '#app/accounts/context.ts'
import { nameOwner } from '#app/planning/use-cases/use-cases.server.ts'
import { moveWords } from '#app/staffing/arrivals/change-words.ts'
import { tellOwners } from '#app/staffing/arrivals/owners-mail.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

let opened: TestDatabase
let planner: Context
let viewer: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  planner = await addMember(opened.database, org, 'planner')
  viewer = await addMember(opened.database, org, 'viewer')
})
afterAll(() => opened.close())

const start = (useCase: string, quarter: number) => ({ useCase, quarter })
const calendar = { firstQuarter: 8104, firstMonth: 1 }

test('what moved is told by quarters alone', () => {
  const before = [start('a', 1), start('b', 1), start('c', 2)]
  const after = [start('a', 3), start('c', 2), start('d', 2)]
  expect(moveWords(before, after, calendar, (id) => id)).toEqual({
    a: '“a” would move from Q1 2026 to Q3 2026.',
    b: '“b” was to start in Q1 2026 and would drop out of the plan.',
    d: '“d” would come into the plan and start in Q2 2026.',
  })
})

test('an owner who reads no plans is told of their own moves, without person, reason and money', async () => {
  const owned = async (title: string, owner: Context) => {
    const { id } = await addUseCase(planner, { title })
    await nameOwner(planner, { id, ownerId: owner.actor.id })
    return id
  }
  const mine = await owned('Mine moves', viewer)
  const chance = await owned('Mine stays', viewer)
  const other = await owned('Not mine', planner)
  const sentence = 'Ada starts later (she is ill): the plan is worth 1,685 instead of 1,906.'
  const moves = { [mine]: '“Mine moves” moves from Q1 to Q3.', [other]: '“Not mine” is out.' }
  const system: ActingContext<SystemActor> = {
    ...planner,
    actor: { kind: 'system', id: null, name: 'Planning' },
  }
  const change = { id: newId(), sentence, moves, useCases: [mine, chance, other] }
  await transaction(system, (tx) => tellOwners(tx, change))
  const mails = await waitingMails(opened.database, planner.services.secret)
  expect(mails).toHaveLength(2)
  const hers = mails.find(({ text }) => text.includes('Mine moves'))?.text ?? ''
  expect(hers).toContain('“Mine moves” moves from Q1 to Q3.')
  for (const hidden of ['Ada', 'she is ill', '1,685', 'Not mine', 'Mine stays'])
    expect(hers).not.toContain(hidden)
  expect(mails.find(({ text }) => text.includes('Ada'))?.text).toContain('Not mine')
})

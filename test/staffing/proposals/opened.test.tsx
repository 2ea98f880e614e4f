import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { publishOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { openedOf } from '#app/staffing/proposals/opened.server.ts'
import { Opened, openedLabel } from '#app/staffing/proposals/panels/date-panel.tsx'
import { transaction } from '#db/connection.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'
import { render } from '#test/ui/support/render.tsx'

let opened: TestDatabase
let manager: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  manager = await addMember(opened.database, org, 'hiring-manager')
})
afterAll(() => opened.close())

const day = 86_400_000
const later = (days: number): Context => ({
  ...manager,
  now: new Date(testNow.getTime() + days * day),
})

test('an opening is open since it was first published, and a draft until then', async () => {
  const { id } = await addOpening(manager)
  const standing = () => transaction(manager, (tx) => openedOf(tx, id, '2026-03-03'))
  const draft = (await standing())!
  expect(draft).toEqual({ draftedOn: '2026-03-02' })
  expect(openedLabel(draft)).toBe('Still a draft, made on')
  expect(render(<Opened opened={draft} />)).not.toContain('In time')
  await publishOpening(later(2), id)
  const published = (await standing())!
  expect(published).toEqual({ openedOn: '2026-03-04', late: 1 })
  expect(openedLabel(published)).toBe('Open since')
  expect(render(<Opened opened={published} />)).toContain('One day late')
})

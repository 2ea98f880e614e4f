import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { mailDress } from '#app/accounts/jobs/mail-dress.server.ts'
import { contrast, headingOn } from '#app/accounts/organisations/look/look.ts'
import { saveColours, viewLook } from '#app/accounts/organisations/look/look.server.ts'
import { paperLook } from '#app/accounts/organisations/look/on-paper.server.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let data: TestDatabase
let owner: Context

beforeAll(async () => {
  data = await openTestDatabase()
  owner = await addMember(data.database, await addOrganisation(data.database), 'owner')
})
afterAll(() => data.close())

test.each(['#0d5a6b', '#f4c430', '#ffffff', '#000000', '#7fbf7f'])(
  'headings of an organisation in %s can be read on paper',
  (accent) => expect(contrast(headingOn(accent), '#ffffff')).toBeGreaterThanOrEqual(4.5),
)

test('whoever chose no look gets plain mails and files', async () => {
  expect(await paperLook(owner)).toBeNull()
})

test('chosen colours reach files and mails', async () => {
  const { version } = await viewLook(owner)
  await saveColours(owner, { accent: '#f4c430', ink: '#000000', version })
  const look = { name: owner.org.name, accent: '#f4c430', ink: '#000000', logo: null }
  expect(await paperLook(owner)).toEqual({ ...look, heading: '#1a1a1a' })
  const dressOf = mailDress({ database: data.database, services: owner.services })
  expect(await dressOf(owner.org.id, owner.now)).toMatchObject(look)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findFirstSteps } from '#app/company/today/first-steps.server.ts'
import { Database } from '#db/connection.server.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let owner: Context

beforeAll(async () => {
  web = await openWeb()
  owner = await addMember(web.data.database, await addOrganisation(web.data.database), 'owner')
})
afterAll(() => web.close())

const open = async (ctx: Context) =>
  (await findFirstSteps(ctx))?.filter(({ isDone }) => !isDone).map(({ key }) => key)
const read = async (ctx: Context) => (await (await web.as(ctx)).get(`/${ctx.org.slug}`)).text()

test('a new organisation is told how to begin, each member what they may do, until it is done', async () => {
  const all = ['colleagues', 'presence', 'opening', 'useCases', 'capacity', 'roadmap']
  expect(await open(owner)).toEqual(all)
  expect(await read(owner)).toContain('Invite your colleagues')
  const member = (access: Parameters<typeof addMember>[2]) =>
    addMember(web.data.database, owner.org, access)
  const [manager, planner, viewer] = [
    await member('hiring-manager'),
    await member('planner'),
    await member('viewer'),
  ]
  expect(await open(owner)).toEqual(all.slice(1))
  expect(await open(manager)).toEqual(['opening'])
  expect(await open(planner)).toEqual(['useCases', 'capacity', 'roadmap'])
  expect(await findFirstSteps(viewer)).toBeNull()
  await addOpening(manager)
  await addUseCase(planner, { title: 'Forecast the harvest' })
  expect(await findFirstSteps(manager)).toBeNull()
  expect(await open(planner)).toEqual(['capacity', 'roadmap'])
})

test('an organisation that is no longer new, and one that looks at sample data, are left alone', async () => {
  const month = 31 * 24 * 60 * 60 * 1000
  expect(await findFirstSteps({ ...owner, now: new Date(owner.now.getTime() + month) })).toBeNull()
  expect(await findFirstSteps({ ...owner, org: { ...owner.org, holdsSample: true } })).toBeNull()
})

const unreachable: Database = Object.create(Database.prototype)

test('an organisation that was made more than a month ago asks the database nothing', async () => {
  const madeBefore = (days: number): Context => ({
    ...owner,
    db: unreachable,
    org: { ...owner.org, createdAt: new Date(owner.now.getTime() - days * 24 * 60 * 60 * 1000) },
  })
  expect(await findFirstSteps(madeBefore(30))).toBeNull()
  await expect(findFirstSteps(madeBefore(29))).rejects.toThrow('not opened here')
})

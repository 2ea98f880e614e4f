import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { joinOwn } from '#app/hiring/portal/pool/own-pool.server.ts'
import { inPortal } from '#test/hiring/offers/world.ts'
import { addPublishedOpening } from '#test/support/candidates.ts'
import { addCandidacy } from '#test/support/interviews.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { attributeOf, elementsOf, textOf } from '#test/support/web/forms.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context

beforeAll(async () => {
  web = await openWeb()
  const org = await addOrganisation(web.data.database)
  manager = await addMember(web.data.database, org, 'hiring-manager')
})
afterAll(() => web.close())

test('whoever chooses nobody from the pool is told so above the people, and goes on once somebody is chosen', async () => {
  const { id: opening } = await addPublishedOpening(manager)
  const { id } = await addCandidacy(manager, opening)
  await joinOwn(await inPortal(manager, id), { months: 6, interests: '' })
  const path = `/${manager.org.slug}/pool`
  const visitor = await web.as(manager)
  const refused = await visitor.post(path, { opening })
  expect(refused.status).toBe(400)
  const page = elementsOf(await refused.text())
  const fault = page.find((one) => attributeOf(one, 'class') === 'field-error')
  expect(fault && textOf(fault)).toBe('Choose at least one person.')
  const member = page.find((one) => attributeOf(one, 'name') === 'member')
  const chosen = { opening, member: (member && attributeOf(member, 'value')) ?? '' }
  const on = await visitor.post(path, chosen)
  expect(on.headers.get('Location')).toBe(`${path}/invitation?${new URLSearchParams(chosen)}`)
})

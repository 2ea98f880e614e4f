import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPublishedOpening, addSomebody } from '#test/support/candidates.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { attributeOf, elementsOf, textOf } from '#test/support/web/forms.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

test('filters of the candidates are folded, and those that are set are counted', async () => {
  const { database } = web.data
  const member = await addMember(database, await addOrganisation(database), 'hiring-manager')
  const manager = { ...member, services: web.app.application.services }
  const { id } = await addPublishedOpening(manager)
  await addSomebody(manager, id, { name: 'Ada Okafor' })
  const visitor = await web.as(manager)
  const foldAt = async (query: string) => {
    const path = `/${manager.org.slug}/openings/${id}/candidates${query}`
    const all = elementsOf(await (await visitor.get(path)).text())
    const fold = all.find((one) => attributeOf(one, 'class') === 'more-filters')
    const summary = all.find(
      ({ tagName, parentNode }) => tagName === 'summary' && parentNode === fold,
    )
    return {
      open: fold && attributeOf(fold, 'open') !== undefined,
      says: summary && textOf(summary),
    }
  }
  expect(await foldAt('')).toEqual({ open: false, says: 'Filters' })
  expect(await foldAt('?text=Ada&view=table')).toEqual({ open: false, says: 'Filters' })
  expect(await foldAt('?source=referral&silent=on')).toEqual({ open: false, says: 'Filters (2)' })
})

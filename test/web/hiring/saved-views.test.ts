import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { viewQuery } from '#app/hiring/candidates/views/view.ts'
import { viewsOf } from '#app/hiring/candidates/views/views.server.ts'
import { transaction } from '#db/connection.server.ts'
import { addSomebody, addPublishedOpening } from '#test/support/candidates.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context
let recruiter: Context
let atManager: Visitor
let atRecruiter: Visitor
let openingId: string
let list: string

beforeAll(async () => {
  web = await openWeb()
  const { database } = web.data
  const org = await addOrganisation(database)
  const member = await addMember(database, org, 'hiring-manager', 'Mina Manager')
  manager = { ...member, services: web.app.application.services }
  recruiter = await addMember(database, org, 'recruiter', 'Rita Recruiter')
  atManager = await web.as(manager)
  atRecruiter = await web.as(recruiter)
  openingId = (await addPublishedOpening(manager)).id
  await addSomebody(manager, openingId, { name: 'Ada Okafor' })
  list = `/${org.slug}/openings/${openingId}/candidates`
})
afterAll(() => web.close())

const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
const viewsFor = (ctx: Context) => transaction(ctx, (tx) => viewsOf(tx, openingId))
const save = (visitor: Visitor, name: string, query: string, shared = false) =>
  visitor.post(`${list}/views`, { name, query, ...(shared ? { shared: 'on' } : {}) })

describe('the part of an address that a view keeps', () => {
  test('is filters, layout and order, always alike, and not the place in the list', () => {
    expect(viewQuery('?after=x&source=referral&view=table&key=1')).toBe(
      'view=table&source=referral',
    )
    expect(viewQuery('source=referral&view=table')).toBe(viewQuery('view=table&source=referral'))
    expect(viewQuery('text=%20&status=')).toBe('')
  })
})

describe('saved views of the candidates of an opening', () => {
  test('are offered where filters are set, and lead back to them', async () => {
    expect(await textOf(atManager, list)).not.toContain('Save this view')
    expect(await textOf(atManager, `${list}?source=referral`)).toContain('Save this view')
    const answer = await save(atManager, 'Referred', 'source=referral&after=xyz')
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      `${list}?source=referral`,
    ])
    const page = await textOf(atManager, `${list}?source=referral`)
    expect(page).toContain('Delete the view Referred')
    expect(page).not.toContain('Save this view')
  })

  test('are one’s own unless shared with the team', async () => {
    expect(await textOf(atRecruiter, list)).not.toContain('Referred')
    await save(atManager, 'Silent for long', 'silent=on', true)
    expect(await textOf(atRecruiter, list)).toContain('Silent for long')
    expect((await viewsFor(recruiter)).map(({ name, own }) => [name, own])).toEqual([
      ['Silent for long', false],
    ])
  })

  test('the same name again stands for the new filters', async () => {
    await save(atManager, 'Referred', 'view=table&source=referral')
    const referred = (await viewsFor(manager)).filter(({ name }) => name === 'Referred')
    expect(referred.map(({ query }) => query)).toEqual(['view=table&source=referral'])
  })

  test('are renamed and shared by who saved them, and by nobody else', async () => {
    const { id } = (await viewsFor(manager)).find(({ name }) => name === 'Referred')!
    const change = { name: 'By colleagues', shared: 'on' }
    expect((await atRecruiter.post(`${list}/views/${id}`, change)).status).toBe(403)
    expect((await atManager.post(`${list}/views/${id}`, change)).status).toBe(303)
    expect((await viewsFor(recruiter)).map(({ name }) => name)).toContain('By colleagues')
    const taken = await atManager.post(`${list}/views/${id}`, { name: 'Silent for long' })
    expect(taken.status).toBe(400)
    expect((await atManager.post(`${list}/views/${id}`, { name: ' ' })).status).toBe(400)
  })

  test('are deleted, and saved again by undoing it', async () => {
    const { id } = (await viewsFor(manager)).find(({ name }) => name === 'Silent for long')!
    expect((await atRecruiter.post(`${list}/views/${id}/removal`)).status).toBe(403)
    const answer = await atManager.post(`${list}/views/${id}/removal`)
    expect(answer.status).toBe(303)
    expect((await viewsFor(manager)).map(({ name }) => name)).toEqual(['By colleagues'])
    expect(await textOf(atManager, list)).toContain('The view “Silent for long” is deleted.')
    await save(atManager, 'Silent for long', 'silent=on', true)
    expect((await viewsFor(recruiter)).map(({ name }) => name)).toContain('Silent for long')
  })

  test('belong to their opening', async () => {
    const { id: other } = await addPublishedOpening(manager)
    expect(await textOf(atManager, list.replace(openingId, other))).not.toContain('By colleagues')
    const { id } = (await viewsFor(manager))[0]!
    const path = `${list.replace(openingId, other)}/views/${id}`
    expect((await atManager.post(path, { name: 'Taken along' })).status).toBe(404)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findPost } from '#app/writing/posts/keeping/reading.server.ts'
import { makeTldr } from '#app/writing/tldrs/keeping/tldrs.server.ts'
import { nameModel } from '#test/support/model/endpoint.ts'
import { startModelServer, type ModelServer } from '#test/support/model/model-server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addPost } from '#test/support/posts.ts'
import { formsOf } from '#test/support/web/forms.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'
import { addDocument } from '#test/support/writing/documents.ts'

let web: Web
let model: ModelServer
let owner: Context
let planner: Context
let atPlanner: Visitor

const wishes = 'Say that drivers chose the new routes themselves.'
const answering = (text: string) => ({
  kind: 'answer' as const,
  text: JSON.stringify({ text, cites: [], assumptions: [], questions: [] }),
})

beforeAll(async () => {
  model = await startModelServer()
  web = await openWeb({ env: { ALLOW_PRIVATE_ADDRESSES: '1' } })
})
afterAll(async () => {
  await web.close()
  await model.close()
})
beforeEach(async () => {
  model.reset()
  const { database } = web.data
  const org = await addOrganisation(database)
  owner = await addMember(database, org, 'owner')
  planner = await addMember(database, org, 'planner')
  atPlanner = await web.as(planner)
  await nameModel(owner, model.url)
})

/** What the page says to which an answer without a page of its own leads. */
const landing = async (answer: Response): Promise<string> => {
  expect(answer.status).toBe(303)
  return (await atPlanner.get(answer.headers.get('Location') ?? '')).text()
}

describe('a draft of a post that is refused', () => {
  const ask = async () => {
    const { id } = await addPost(planner)
    const answer = await atPlanner.post(`/${planner.org.slug}/posts/${id}/draft`, { wishes })
    return { id, status: answer.status, page: await answer.text() }
  }
  /** What stands in the form that would ask again. */
  const typed = (page: string, id: string) =>
    formsOf(page)
      .find(({ action }) => action === `/${planner.org.slug}/posts/${id}/draft`)
      ?.controls.find(({ name }) => name === 'wishes')?.value

  test.each([
    ['declined', [{ kind: 'refusal' as const }], 'The model declined to answer'],
    [
      'not in its form',
      [
        { kind: 'answer' as const, text: 'No.' },
        { kind: 'answer' as const, text: 'No.' },
      ],
      'not in the form that was asked for, twice. Try again',
    ],
    ['cut off', [{ kind: 'cut' as const, how: 'end' as const }], 'Try again'],
    ['empty', [answering('  ')], 'held no text'],
    ['telling what is closed', [answering('A note takes 37.25 min.')], 'so it was thrown away'],
  ])('because it is %s gives the form back', async (_, behaviours, told) => {
    model.next(...behaviours)
    const { id, status, page } = await ask()
    expect(status).toBe(400)
    expect(page).toContain(told)
    expect(page).toContain('Nothing is drafted. The text of the post is as it was saved.')
    expect(typed(page, id)).toBe(wishes)
    expect((await findPost(planner, id)).suggestion).toBeNull()
  })

  test('because nothing may be spent any more gives the form back', async () => {
    await nameModel(owner, model.url, { outputPrice: 10, monthlyBudget: 0 })
    const { id, status, page } = await ask()
    expect(status).toBe(400)
    expect(page).toContain('budget for the model is used up')
    expect(typed(page, id)).toBe(wishes)
  })

  test('because of what was typed says so at the field', async () => {
    const { id } = await addPost(planner)
    const here = `/${planner.org.slug}/posts/${id}/draft`
    const closed = 'It is for Brackwater Foods.'
    const answer = await atPlanner.post(here, { wishes: closed })
    expect(answer.status).toBe(400)
    expect(typed(await answer.text(), id)).toBe(closed)
    expect(model.requests).toEqual([])
  })

  test('has an address of its own that shows the form', async () => {
    const { id } = await addPost(planner)
    const page = await (await atPlanner.get(`/${planner.org.slug}/posts/${id}/draft`)).text()
    expect(page).toContain('What you want to say')
  })
})

test('a draft that was taken meanwhile leads back to the post', async () => {
  const { id } = await addPost(planner)
  const here = `/${planner.org.slug}/posts/${id}/draft/acceptance`
  expect(await landing(await atPlanner.post(here, { _version: '1' }))).toContain(
    'There is no draft any more.',
  )
})

test('a rewrite without words leads back to the TLDR and says what to do', async () => {
  const text = 'Vans come late in 4 depots. We propose to load them the evening before.'
  const from = { type: 'text' as const, name: '', text, cut: false }
  const { id } = await makeTldr(planner, [], { title: 'Late vans', sentences: 1, from })
  model.next(answering(' '))
  const page = await landing(await atPlanner.post(`/${planner.org.slug}/tldrs/${id}/rewrite`))
  expect(page).toContain('held no text')
  expect(page).toContain('We propose to load them the evening before.')
})

describe('a draft of a section that only a person can begin', () => {
  test('leads back to the section, or to the drafts, and says what is missing', async () => {
    const { id, problem } = await addDocument(planner)
    const document = `/${planner.org.slug}/documents/${id}`
    const fromFacts = await atPlanner.post(`${document}/sections/${problem}/drafting`)
    expect(await landing(fromFacts)).toContain('First say in your own words')
    const byModel = await atPlanner.post(`${document}/offers`, { section: problem })
    expect(await landing(byModel)).toContain('first say in each what only you can decide')
  })
})

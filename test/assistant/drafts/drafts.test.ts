import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { askStream } from '#app/assistant/asking/ask.server.ts'
import { lostAfterMs } from '#app/assistant/drafts/draft.ts'
import {
  cancelDraft,
  findDraft,
  latestDrafts,
  provenanceOf,
  startDraft,
} from '#app/assistant/drafts/drafts.server.ts'
import { followDraft } from '#app/assistant/drafts/following.server.ts'
import type { DraftNews } from '#app/assistant/drafts/following.server.ts'
import { endDrafts, liveDrafts } from '#app/assistant/drafts/live-drafts.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { freshId } from '#db/ids.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { nameModel } from '#test/support/model/endpoint.ts'
import { startModelServer, type ModelServer } from '#test/support/model/model-server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const prompt = 'writing/rewrite-tldr'
const input = { title: 'A', evidence: 'S1: It works.' }

let data: TestDatabase
let model: ModelServer
let owner: Context
let subject: { subjectType: string; subjectId: string }

beforeAll(async () => {
  data = await openTestDatabase()
  model = await startModelServer()
})
afterAll(async () => {
  await model.close()
  await data.close()
})
beforeEach(async () => {
  model.reset({ says: 'Some words that take a while to say. '.repeat(4), tokenMs: 2 })
  const org = await addOrganisation(data.database)
  const member = await addMember(data.database, org, 'owner')
  owner = { ...member, services: { ...member.services } }
  await nameModel(owner, model.url)
  subject = { subjectType: 'document', subjectId: freshId() }
})

const start = (part = 'problem', ctx = owner) =>
  startDraft(ctx, { ...subject, part, prompt }, (signal) =>
    askStream(ctx, { prompt, input, signal }),
  )
const find = (id: string, ctx = owner) => transaction(ctx, (tx) => findDraft(tx, id, subject))

async function readAlong(id: string, from = 0, ctx = owner, until = Infinity) {
  const signal = new AbortController().signal
  const heard: DraftNews[] = []
  for await (const one of followDraft(ctx, id, { from, signal })) {
    heard.push(one)
    if (heard.length >= until) break
  }
  return heard
}
const textOf = (heard: DraftNews[]) =>
  heard.map((one) => (one.type === 'text' ? one.text : '')).join('')

describe('a draft', () => {
  test('is written beside its request, read along, and kept with where it comes from', async () => {
    const id = await start()
    const heard = await readAlong(id)
    const row = await find(id)
    expect(heard.length).toBeGreaterThan(2)
    expect(heard.at(-1)).toMatchObject({ type: 'end', state: 'done' })
    expect(row).toMatchObject({ state: 'done', text: textOf(heard), output: { text: row.text } })
    expect(provenanceOf(row)).toMatchObject({ prompt, model: 'test-model' })
  })

  test('is read in a few words at once, however quickly they come', async () => {
    model.reset({ says: 'Some words that take a while to say. '.repeat(20), tokenMs: 4 })
    const id = await start()
    const begun = performance.now()
    const heard = await readAlong(id)
    const tenths = (performance.now() - begun) / 100
    expect(heard.length).toBeGreaterThan(1)
    expect(heard.length).toBeLessThan(tenths + 4)
  })

  test('goes on when its reader leaves, who comes back to the same words', async () => {
    model.reset({ says: 'Some words that take a while to say. '.repeat(3), tokenMs: 25 })
    const id = await start()
    const first = await readAlong(id, 0, owner, 2)
    const last = first.at(-1)
    const rest = await readAlong(id, last?.at)
    expect(textOf(first) + textOf(rest)).toBe((await find(id)).text)
    expect(model.requests).toHaveLength(1)
    expect(await readAlong(id, 3)).toMatchObject([
      { text: (await find(id)).text.slice(3) },
      { type: 'end' },
    ])
  })

  test('is read in another process too', async () => {
    const elsewhere = { ...owner, services: { ...owner.services } }
    const id = await start()
    expect(textOf(await readAlong(id, 0, elsewhere))).toBe((await find(id)).text)
  })

  test('is not written twice at once, and can be made again', async () => {
    const [one, other] = [await start(), await start()]
    expect(other).toBe(one)
    await readAlong(one)
    const again = await start()
    expect(again).not.toBe(one)
    await readAlong(again)
    const latest = await transaction(owner, (tx) => latestDrafts(tx, subject))
    expect(latest.map(({ id }) => id)).toEqual([again])
  })

  test('of a cut stream is no final text', async () => {
    model.next({ kind: 'cut', how: 'reset' })
    const id = await start()
    expect((await readAlong(id)).at(-1)).toMatchObject({ state: 'failed' })
    const row = await find(id)
    expect(row).toMatchObject({ output: null, fault: /ended in the middle/ })
    expect(provenanceOf(row)).toBeNull()
  })

  test('that is cancelled frees the upstream call', async () => {
    model.reset({ tokenMs: 30, says: 'Words. '.repeat(100) })
    const id = await start()
    await readAlong(id, 0, owner, 1)
    await cancelDraft(owner, id)
    await expect.poll(model.open).toBe(0)
    expect(await find(id)).toMatchObject({ state: 'cancelled', output: null })
  })

  test('is stored while it is written, with all others of each organisation', async () => {
    model.reset({ tokenMs: 30, says: 'Words. '.repeat(300) })
    const member = await addMember(data.database, await addOrganisation(data.database), 'owner')
    const other = { ...member, services: owner.services }
    await nameModel(other, model.url)
    const begun = [
      { ctx: owner, id: await start('problem') },
      { ctx: owner, id: await start('solution') },
      { ctx: other, id: await start('problem', other) },
    ]
    const kept = () => Promise.all(begun.map(async ({ ctx, id }) => (await find(id, ctx)).text))
    await expect.poll(kept).toEqual(begun.map(() => expect.stringMatching(/^Words/)))
    const beats = await Promise.all(begun.map(async ({ ctx, id }) => (await find(id, ctx)).beatAt))
    for (const beat of beats) expect(beat.getTime()).toBeGreaterThan(owner.now.getTime() + 500)
    await endDrafts(owner.services)
  })

  test('is cancelled from another process within moments', async () => {
    model.reset({ tokenMs: 30, says: 'Words. '.repeat(300) })
    const id = await start()
    await readAlong(id, 0, owner, 1)
    await cancelDraft({ ...owner, services: { ...owner.services } }, id)
    await expect.poll(model.open, { timeout: 4_000 }).toBe(0)
  })

  test('that a lost process left behind counts as failed, and can be started anew', async () => {
    model.next({ kind: 'silence' })
    const id = await start()
    const later = { ...owner, now: new Date(owner.now.getTime() + lostAfterMs + 1) }
    expect(await find(id, later)).toMatchObject({ state: 'failed', fault: /started anew/ })
    await endDrafts(owner.services)
    expect(liveDrafts(owner.services).size).toBe(0)
    expect(await find(id)).toMatchObject({ state: 'cancelled' })
  })

  test('of something else, or of another organisation, is not there', async () => {
    const id = await start()
    const stranger = await addMember(data.database, await addOrganisation(data.database), 'owner')
    const other = { ...subject, subjectId: freshId() }
    await expect(find(id, stranger)).rejects.toBeInstanceOf(NotFound)
    await expect(transaction(owner, (tx) => findDraft(tx, id, other))).rejects.toBeInstanceOf(
      NotFound,
    )
    await expect(find('no-id')).rejects.toBeInstanceOf(NotFound)
    await readAlong(id)
  })
})

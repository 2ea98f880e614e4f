import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findAssistant } from '#app/assistant/endpoints/endpoints.server.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import type { FactSource, FactsPack } from '#app/writing/facts/fact-source.ts'
import { findTldr, listSubjects, listTldrs } from '#app/writing/tldrs/keeping/reading.server.ts'
import { rewriteTldr, takeRewrite } from '#app/writing/tldrs/keeping/rewriting.server.ts'
import {
  changeTldr,
  makeTldr,
  removeTldr,
  restoreTldr,
} from '#app/writing/tldrs/keeping/tldrs.server.ts'
import { madeByWords, shareRead, titleOf } from '#app/writing/tldrs/tldr.ts'
import { showTldr } from '#app/writing/tldrs/pages/shown-tldr.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { events } from '#db/schema/audit.ts'
import { tldrRewrites, tldrs } from '#db/schema/tldrs.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { startModelServer, type ModelServer } from '#test/support/model/model-server.ts'
import { nameModel } from '#test/support/model/endpoint.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let data: TestDatabase
let model: ModelServer
let owner: Context
let planner: Context

const text =
  'Vans come late in 4 depots. We propose to load them the evening before. It costs $2,100 a month.'
const from = { type: 'text' as const, name: '', text, cut: false }
const make = (ctx = planner) => makeTldr(ctx, [], { title: 'Late vans', sentences: 1, from })

beforeAll(async () => {
  data = await openTestDatabase()
  model = await startModelServer()
})
afterAll(async () => {
  await model.close()
  await data.close()
})
beforeEach(async () => {
  model.reset()
  const org = await addOrganisation(data.database)
  owner = await addMember(data.database, org, 'owner')
  planner = await addMember(data.database, org, 'planner')
})

test('a TLDR keeps its text, its evidence where it stands, and the share that was read', async () => {
  const { id } = await make()
  const found = await findTldr(owner, [], id)
  expect(found).toMatchObject({
    title: 'Late vans',
    body: 'We propose to load them the evening before.',
    writtenBy: 'extract',
    wordsRead: 20,
    wordsTotal: 20,
    source: text,
    by: planner.actor.name,
  })
  const [evidence] = found.evidence
  expect(text.slice(evidence?.start).startsWith(evidence?.text ?? '-')).toBe(true)
})

test('a person changes the words, a stale change is refused, and the sentences come back', async () => {
  const { id } = await make()
  await changeTldr(planner, [], { id, version: 1, title: 'Vans', body: 'Load earlier.' })
  const said = await findTldr(planner, [], id)
  expect(said).toMatchObject({ body: 'Load earlier.', writtenBy: 'person', version: 2 })
  const stale = changeTldr(owner, [], { id, version: 1, title: 'Vans', body: 'Mine.' })
  await expect(stale).rejects.toThrow(Conflict)
  await restoreTldr(owner, [], { id, version: 2 })
  const back = await findTldr(planner, [], id)
  expect(back).toMatchObject({
    title: 'Vans',
    body: 'We propose to load them the evening before.',
    writtenBy: 'extract',
  })
})

test('it is found by its words and its kind, and deleted with everything about it by typing so', async () => {
  const { id } = await make()
  const ids = async (wanted: { q?: string; kind?: string }) =>
    (await listTldrs(planner, [], wanted)).tldrs.map((each) => each.id)
  expect(await ids({ q: 'EVENING' })).toEqual([id])
  expect(await ids({ q: '100%' })).toEqual([])
  expect(await ids({ kind: 'text' })).toEqual([id])
  expect(await ids({ kind: 'file' })).toEqual([])
  const halfway = removeTldr(planner, [], { id, confirmation: 'no' })
  await expect(halfway).rejects.toThrow(Invalid)
  await removeTldr(planner, [], { id, confirmation: 'Delete' })
  await expect(findTldr(planner, [], id)).rejects.toThrow(NotFound)
  const verbs = await transaction(owner, (tx) =>
    tx.db.select({ verb: events.verb }).from(events).where(eq(events.subjectId, id)),
  )
  expect(verbs.map(({ verb }) => verb).toSorted()).toEqual(['tldr.made', 'tldr.removed'])
})

test('viewers and interviewers neither read nor make TLDRs; another organisation finds nothing', async () => {
  const { id } = await make()
  for (const access of ['viewer', 'interviewer'] as const) {
    const other = await addMember(data.database, owner.org, access)
    await expect(make(other)).rejects.toThrow(Forbidden)
    await expect(listTldrs(other, [], {})).rejects.toThrow(Forbidden)
    await expect(findTldr(other, [], id)).rejects.toThrow(Forbidden)
  }
  const stranger = await addMember(data.database, await addOrganisation(data.database), 'owner')
  await expect(findTldr(stranger, [], id)).rejects.toThrow(NotFound)
  expect((await listTldrs(stranger, [], {})).tldrs).toEqual([])
})

test('a text without a sentence is refused in words', async () => {
  const empty = makeTldr(planner, [], { title: '', sentences: 1, from: { ...from, text: '| a |' } })
  await expect(empty).rejects.toThrow('no whole sentence')
})

describe('a TLDR of a subject', () => {
  const subject = newId()
  const pack: FactsPack = {
    title: 'Finalist',
    facts: [
      {
        id: 'F1',
        label: 'Coding',
        value: 4,
        unit: '',
        text: 'Coding was rated 4 by all',
        source: 'scorecards',
        confidence: 'stated',
        public: false,
      },
    ],
    prose: [{ label: 'Notes', text: 'The candidate seemed nervous at first.' }],
  }
  const sourceOf = (
    type: FactSource['type'],
    mayOpen: (ctx: { actor: Context['actor'] }) => boolean,
  ) => ({
    type,
    label: type,
    list: async () => [{ id: subject, title: pack.title }],
    find: async (tx: { actor: Context['actor'] }) => {
      if (!mayOpen(tx)) throw new Forbidden('Sealed.')
      return pack
    },
  })
  const forOwner = ({ actor }: { actor: Context['actor'] }) => actor.access === 'owner'
  const debriefs = [sourceOf('debrief', forOwner)]
  const making = { title: '', sentences: 1, from: `debrief:${subject}` }

  test('tells facts of a debrief and nothing that somebody wrote', async () => {
    const { id } = await makeTldr(owner, debriefs, making)
    const { body, source, title } = await findTldr(owner, debriefs, id)
    expect(body).toBe('Coding was rated 4 by all.')
    expect(title).toBe('Finalist')
    expect(source).not.toContain('nervous')
  })

  test('is not there for whoever may not open its subject, in the list or by its address', async () => {
    const { id } = await makeTldr(owner, debriefs, making)
    expect((await listTldrs(owner, debriefs, {})).tldrs).toHaveLength(1)
    expect((await listTldrs(planner, debriefs, {})).tldrs).toEqual([])
    await expect(findTldr(planner, debriefs, id)).rejects.toThrow(NotFound)
    await expect(
      changeTldr(planner, debriefs, { id, version: 1, title: 'x', body: 'y' }),
    ).rejects.toThrow(NotFound)
    await expect(makeTldr(planner, debriefs, making)).rejects.toThrow(Forbidden)
    expect((await listTldrs(owner, [], {})).tldrs).toEqual([])
  })

  test('reads the sentences of anything else', async () => {
    const sources = [sourceOf('use-case', () => true)]
    const { id } = await makeTldr(planner, sources, { ...making, from: `use-case:${subject}` })
    expect((await findTldr(planner, sources, id)).body).toContain('nervous')
    expect(await listSubjects(planner, sources)).toEqual([
      { value: `use-case:${subject}`, label: 'Use case: Finalist' },
    ])
    const unknown = makeTldr(planner, sources, { ...making, from: 'planet:9' })
    await expect(unknown).rejects.toThrow(NotFound)
  })
})

const saying = (said: string) => ({
  kind: 'answer' as const,
  text: JSON.stringify({ text: said, cites: ['E1', 'E7'], assumptions: [], questions: ['Why?'] }),
})

describe('with a model', () => {
  const rewriteOf = async (id: string) => (await findTldr(planner, [], id)).rewrite

  test('it reads the evidence alone, and its words count when a person takes them', async () => {
    await nameModel(owner, model.url)
    const { id } = await make()
    model.next(saying('Load vans the evening before.'))
    await rewriteTldr(planner, [], id)
    const asked = JSON.stringify(model.requests.map(({ body }) => body))
    expect(asked).toContain('E1: We propose to load them')
    expect(asked).not.toContain('2,100')
    const rewrite = await rewriteOf(id)
    expect(rewrite).toMatchObject({
      text: 'Load vans the evening before.',
      cites: ['E1'],
      model: 'test-model',
      replaced: expect.stringMatching(/^No name .* stood in what was sent\.$/),
    })
    expect((await findTldr(planner, [], id)).writtenBy).toBe('extract')
    await takeRewrite(planner, [], { id, rewrite: rewrite?.id ?? '', version: 1 })
    expect(await findTldr(planner, [], id)).toMatchObject({
      body: 'Load vans the evening before.',
      writtenBy: 'model',
      model: 'test-model',
    })
  })

  test('what it gave is known by a hash, which changed words do not match', async () => {
    await nameModel(owner, model.url)
    const { id } = await make()
    model.next(saying('Load vans the evening before.'), saying('Load them earlier.'))
    await rewriteTldr(planner, [], id)
    const rewrite = await rewriteOf(id)
    const kept = { hash: expect.stringMatching(/^[0-9a-f]{64}$/), stands: true }
    expect(rewrite?.output).toEqual(kept)
    await takeRewrite(planner, [], { id, rewrite: rewrite?.id ?? '', version: 1 })
    await rewriteTldr(planner, [], id)
    const found = await findTldr(planner, [], id)
    expect([found.rewrite?.text, found.taken?.id]).toEqual(['Load them earlier.', rewrite?.id])
    const shown = showTldr(found, await findAssistant(planner), planner.now)
    expect(shown.madeBy).toMatch(/taken by .*\. Its output [0-9a-f]{12}, kept as it came\.$/)
    await transaction(planner, (tx) => tx.db.update(tldrRewrites).set({ questions: ['Who pays?'] }))
    expect((await rewriteOf(id))?.output).toEqual({ ...kept, stands: false })
  })

  test('words that say what the evidence does not are never taken', async () => {
    await nameModel(owner, model.url)
    const { id } = await make()
    model.next(saying('Loading vans earlier saves $9,000 a month.'))
    await rewriteTldr(planner, [], id)
    const rewrite = await rewriteOf(id)
    const taking = takeRewrite(planner, [], { id, rewrite: rewrite?.id ?? '', version: 1 })
    await expect(taking).rejects.toThrow('says something that the text does not')
    expect((await findTldr(planner, [], id)).writtenBy).toBe('extract')
  })

  test('a fault of the model is told in words and keeps nothing', async () => {
    const { id } = await make()
    await expect(rewriteTldr(planner, [], id)).rejects.toThrow(Invalid)
    expect(await transaction(planner, (tx) => tx.db.select().from(tldrRewrites))).toEqual([])
    expect(await transaction(planner, (tx) => tx.db.select().from(tldrs))).toHaveLength(1)
  })
})

test('the page says who wrote it and how much was read, and never 100 % of less', () => {
  const read = { wordsRead: 999, wordsTotal: 1000, sections: 1, cut: false }
  expect(shareRead(read)).toBe(
    'Read 999 of 1,000 words (99 %). The rest is headings, tables, code or scraps.',
  )
  expect(shareRead({ ...read, wordsRead: 1000, sections: 3 })).toBe(
    'Read 1,000 of 1,000 words (100 %) in 3 sections.',
  )
  expect(shareRead({ ...read, cut: true })).toContain('was not read')
  const names = { person: 'Ada', model: 'small' }
  expect(madeByWords('extract', names)).toContain('No model was asked')
  expect(madeByWords('person', names)).toBe('Written by Ada.')
  expect(madeByWords('model', names)).toContain('small')
})

test('a text without a title is known by its first line', () => {
  expect(titleOf('\n## Why late\n\nBecause.')).toBe('Why late')
  expect(titleOf('long '.repeat(40)).length).toBeLessThanOrEqual(80)
})

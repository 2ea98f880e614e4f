import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { contrast, inkFor } from '#app/accounts/organisations/look/look.ts'
import { findAssistant } from '#app/assistant/endpoints/endpoints.server.ts'
import { ask as askInWords } from '#app/assistant/asking/ask.server.ts'
import { drawPicture } from '#app/assistant/pictures/draw-picture.server.ts'
import { readPicture } from '#app/assistant/pictures/picture-bytes.ts'
import { outgoingFetch } from '#app/http/outgoing/outgoing-fetch.server.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { backgroundView } from '#app/writing/posts/background/background-view.server.ts'
import { drawBackground, removeBackground } from '#app/writing/posts/background/drawing.server.ts'
import { groundData } from '#app/writing/posts/background/ground.server.ts'
import { altOf, firstWords } from '#app/writing/posts/background/wish.ts'
import { copyPost } from '#app/writing/posts/keeping/beginning.server.ts'
import { findPost } from '#app/writing/posts/keeping/reading.server.ts'
import { cardBoxes } from '#app/writing/posts/picture/card.ts'
import { drawCard } from '#app/writing/posts/picture/drawing.server.ts'
import { sizeKeys, sizes } from '#app/writing/posts/picture/sizes.ts'
import { mixed, veilFor } from '#app/writing/posts/picture/veil.ts'
import { transaction } from '#db/connection.server.ts'
import { calls } from '#db/schema/assistant.ts'
import { events } from '#db/schema/audit.ts'
import { files } from '#db/schema/files.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import type { Behaviour } from '#test/support/model/behaviour.ts'
import { everything } from '#test/support/model/behaviour.ts'
import { nameModel, operatorModel } from '#test/support/model/endpoint.ts'
import { startModelServer } from '#test/support/model/model-server.ts'
import type { ModelServer } from '#test/support/model/model-server.ts'
import { plainPicture } from '#test/support/model/pictures.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addPost } from '#test/support/posts.ts'

let data: TestDatabase
let model: ModelServer
let owner: Context
let id: string

beforeAll(async () => {
  data = await openTestDatabase()
  model = await startModelServer({ imageModels: ['test-painter'] })
})
afterAll(async () => {
  await model.close()
  await data.close()
})
beforeEach(async () => {
  model.reset()
  owner = await addMember(data.database, await addOrganisation(data.database), 'owner')
  owner = { ...owner, services: { ...owner.services } }
  await nameModel(owner, model.url, { imageModel: 'test-painter', imagePrice: 0.04 })
  id = (await addPost(owner)).id
})

const ledger = () => transaction(owner, (tx) => tx.db.select().from(calls).orderBy(calls.id))
const stored = () => transaction(owner, (tx) => tx.db.select().from(files))
const draw = (words = 'Quiet hills in the morning') => drawBackground(owner, id, words)
const refusal = (words?: string) =>
  draw(words).then(
    () => 'drawn',
    (error: unknown) => (error instanceof Invalid ? error.message : String(error)),
  )

describe('a background', () => {
  test('is drawn, kept, told with its source, and can be taken away again', async () => {
    const before = await findPost(owner, id)
    expect(await groundData(owner, before)).toBeNull()
    expect((await backgroundView(owner, before)).painter).toMatchObject({
      model: 'test-painter',
      price: '$0.04',
    })
    await draw('Hills, seen by ana.silva@example.com')
    const post = await findPost(owner, id)
    expect(post.background).toMatchObject({
      words: 'Hills, seen by [email 1]',
      model: 'test-painter',
      by: owner.actor.name,
      at: owner.now.toISOString(),
    })
    expect(altOf(post)).toBe(
      `${post.picture.alt}. Behind the words, drawn by a model: Hills, seen by [email 1]`,
    )
    expect(await groundData(owner, post)).toMatch(/^data:image\/png;base64,iVBOR/)
    expect(model.requests.map(({ body }) => body)).toMatchObject([
      { model: 'test-painter', response_format: 'b64_json' },
    ])
    expect(model.requests[0]?.text).not.toContain('ana.silva')
    expect(await ledger()).toMatchObject([
      { outcome: 'answered', model: 'test-painter', cost: 40_000, reserved: 40_000 },
    ])
    await draw('Other hills')
    expect(await stored()).toHaveLength(1)
    await removeBackground(owner, id)
    expect(await stored()).toHaveLength(0)
    const { version: _, ...after } = await findPost(owner, id)
    expect(after).toEqual({ ...before, version: undefined })
    const record = await transaction(owner, (tx) =>
      tx.db
        .select()
        .from(events)
        .where(eq(events.subjectId, id))
        .orderBy(events.transaction, events.sequence),
    )
    expect(record.map(({ verb }) => verb).slice(1)).toEqual([
      'post.background-drawn',
      'post.background-drawn',
      'post.background-removed',
    ])
  })

  test('begins with each public fact once, without when or where it was taken', async () => {
    const post = await findPost(owner, id)
    const fact = post.facts.find((one) => one.public)
    if (!fact) throw new Error('The post has no public fact.')
    const facts = ['Minutes a note, before', 'Minutes a note, Q3 2026'].map((label) => ({
      ...fact,
      label,
    }))
    expect(firstWords({ ...post, facts })).toBe('Quiet shapes that stand for minutes a note')
  })

  test('begins with public facts, and stays with its post: a copy has none', async () => {
    const view = await backgroundView(owner, await findPost(owner, id))
    expect(view.firstWords).toBe('Quiet shapes that stand for depots, outcome')
    await draw()
    const copy = await findPost(owner, (await copyPost(owner, id)).id)
    expect([copy.background, copy.backgroundId]).toEqual([null, null])
  })

  test('is drawn by one that gives base64 and refuses to be told so', async () => {
    model.reset({ understands: { ...everything, pictureForm: false } })
    await draw()
    expect(await ledger()).toMatchObject([{ outcome: 'answered', attempts: 2, cost: 40_000 }])
  })

  test('of the operator’s model', async () => {
    await nameModel(owner, '', { model: '', key: '' })
    expect(await findAssistant(owner)).toMatchObject({ imageModel: '' })
    const given = { imageModel: 'test-painter', imagePrice: 7 }
    owner.services.model = operatorModel({ baseUrl: model.url, ...given })
    await draw()
    expect(await ledger()).toMatchObject([{ model: 'test-painter', cost: 7 }])
  })

  test('comes of a prompt that nobody answers in words', async () => {
    const asked = { prompt: 'writing/draw-background', input: { words: 'Hills' } }
    await expect(askInWords(owner, asked)).rejects.toThrow('asks for no text')
    expect(model.requests).toHaveLength(0)
  })

  test('is not for those who may only read', async () => {
    const { org } = owner
    const viewer = await addMember(data.database, org, 'viewer')
    await expect(drawBackground(viewer, id, 'Hills')).rejects.toThrow(Forbidden)
    expect(model.requests).toHaveLength(0)
  })
})

describe('nothing is drawn, nothing kept, and the page says what to do', () => {
  const webp = 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'
  const beginning = Buffer.from(plainPicture(), 'base64').subarray(0, 60).toString('base64')
  const cases: [string, Behaviour, RegExp, number][] = [
    ['a refusal', { kind: 'status', status: 400, code: 'moderation_blocked' }, /declined/, 40_000],
    ['no such address', { kind: 'status', status: 404 }, /draws no pictures/, 0],
    ['a model for texts', { kind: 'status', status: 400 }, /draws no pictures/, 0],
    ['a web page', { kind: 'page' }, /web page/, 0],
    ['broken JSON', { kind: 'broken', whole: true }, /broken/, 40_000],
    [
      'an address in its place',
      { kind: 'picture', url: 'http://127.0.0.1:1/a.png' },
      /PNG/,
      40_000,
    ],
    ['wrong bytes', { kind: 'picture', base64: btoa('<svg onload="x"/>') }, /PNG/, 40_000],
    ['WebP', { kind: 'picture', base64: webp }, /drew a WebP/, 40_000],
    ['the beginning of one', { kind: 'picture', base64: beginning }, /PNG/, 40_000],
    ['a tiny one', { kind: 'picture', base64: plainPicture(8) }, /PNG/, 40_000],
    ['a large one', { kind: 'picture', base64: 'A'.repeat(7_100_000) }, /5 MB/, 40_000],
    ['one without end', { kind: 'picture', base64: 'A'.repeat(9_000_000) }, /5 MB/, 40_000],
  ]

  test.each(cases)('%s', async (_name, behaviour, words, cost) => {
    model.next(behaviour)
    expect(await refusal()).toMatch(words)
    expect(await stored()).toHaveLength(0)
    expect((await findPost(owner, id)).background).toBeNull()
    expect(await ledger()).toMatchObject([{ cost }])
    expect(model.requests).toHaveLength(1)
  })

  test('an endpoint that is silent, or fails five times in a row: then it is left alone', async () => {
    const patient = { idleMs: 10_000, totalMs: 30_000, tries: 1, firstDelayMs: 1 }
    const hasty = { ...patient, idleMs: 100, totalMs: 300 }
    const wish = { prompt: 'writing/draw-background', words: 'Hills' }
    const ask = async (patience = patient) => {
      const drawn = await drawPicture(owner, wish, patience)
      return drawn.ok ? 'drawn' : drawn.fault.kind
    }
    model.next({ kind: 'silence' })
    expect(await ask(hasty)).toBe('slow')
    model.next(...Array.from({ length: 4 }, () => ({ kind: 'status', status: 500 }) as const))
    const kinds = [await ask(), await ask(), await ask(), await ask(), await ask()]
    expect(kinds).toEqual(['down', 'down', 'down', 'down', 'resting'])
    expect((await ledger()).map(({ cost }) => cost)).toEqual([40_000, 0, 0, 0, 0])
    await expect.poll(model.open).toBe(0)
  })

  test('as many pictures at once as the organisation allows', async () => {
    await nameModel(owner, model.url, { imageModel: 'test-painter', concurrency: 1 })
    model.reset({ firstMs: 60 })
    await Promise.all([draw(), draw('Other hills')])
    expect([model.most(), model.requests.length]).toEqual([1, 2])
    expect(await stored()).toHaveLength(1)
  })

  test('a spent budget', async () => {
    const priced = { imageModel: 'test-painter', imagePrice: 0.04 }
    await nameModel(owner, model.url, { ...priced, monthlyBudget: 0.05 })
    await draw()
    expect(await refusal()).toMatch(/budget/)
    expect(model.requests).toHaveLength(1)
  })

  test('“no external model”, and no model at all', async () => {
    const named = { imageModel: 'test-painter', staysInside: true }
    await nameModel(owner, 'https://api.example.test/v1', named)
    expect((await backgroundView(owner, await findPost(owner, id))).painter).toBeNull()
    expect(await refusal()).toMatch(/nothing to a model outside/)
    await nameModel(owner, model.url)
    expect((await backgroundView(owner, await findPost(owner, id))).painter).toBeNull()
    expect(await refusal()).toMatch(/draws no pictures/)
    expect(model.requests).toHaveLength(0)
  })

  test('an address in a private network, unless the operator allows it', async () => {
    owner.services.outgoing = outgoingFetch({ allowPrivate: false })
    expect(await refusal()).toMatch(/private network/)
    expect(model.requests).toHaveLength(0)
  })

  test.each(['37.25 minutes', 'for Brackwater Foods', 'launch on 19 August 2027'])(
    'words that tell what is not public: %s',
    async (words) => {
      expect(await refusal(`Hills, ${words}`)).toMatch(/not public/)
      expect([model.requests, await ledger()]).toEqual([[], []])
    },
  )

  test('an image model without an address', async () => {
    const half = nameModel(owner, '', { model: '', key: '', imageModel: 'test-painter' })
    await expect(half).rejects.toThrow(Invalid)
  })
})

describe('the card over it', () => {
  const card = { headline: 'Notes', figure: '1 in 8', caption: 'A call', organisation: 'Fennel' }
  const look = { accent: '#0d5a6b', ink: '#ffffff', logo: null }
  const ground = `data:image/png;base64,${plainPicture()}`

  test.each(sizeKeys)('is drawn in the size %s with words, veil and background', async (size) => {
    const plain = Buffer.from(await drawCard({ ...card, look, size }))
    const png = Buffer.from(await drawCard({ ...card, look, size, ground }))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(
      Object.values(sizes[size]).slice(0, 2),
    )
    expect(png.equals(plain)).toBe(false)
    const other = await drawCard({ ...card, headline: 'Other words', look, size, ground })
    expect(png.equals(Buffer.from(other))).toBe(false)
    expect(cardBoxes({ ...card, look, size, ground: null })).toEqual(
      cardBoxes({ ...card, look, size }),
    )
  })

  test('keeps its letters readable on black, on white and on anything else', () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((one) => `#${one.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(hex, hex, (accent, behind) => {
        const ink = inkFor(accent)
        const { colour, cover } = veilFor({ accent, ink })
        expect(contrast(ink, mixed(colour, behind, cover))).toBeGreaterThanOrEqual(4.5)
        expect(cover).toBeLessThan(0.83)
      }),
    )
  })

  test('takes a JPEG by its frame header', () => {
    const head = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 4, 0, 2, 0, 3, 0, 0]
    const jpeg = Buffer.from(head).toString('base64')
    expect(readPicture(jpeg).mediaType).toBe('image/jpeg')
    expect(() => readPicture(Buffer.from(head.slice(0, 9)).toString('base64'))).toThrow(
      /PNG or JPEG/,
    )
  })
})

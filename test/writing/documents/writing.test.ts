import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { draftReady, draftSection } from '#app/writing/documents/drafting/drafting.server.ts'
import { findFactsPage, refreshFacts } from '#app/writing/documents/facts/facts.server.ts'
import { findVersions, restoreVersion } from '#app/writing/documents/history/versions.server.ts'
import {
  makeDocumentLink,
  openDocumentLink,
  revokeDocumentLink,
  findLinksPage,
} from '#app/writing/documents/links/links.server.ts'
import { archiveDocument, restoreDocument } from '#app/writing/documents/list/archiving.server.ts'
import { listDocuments } from '#app/writing/documents/list/document-list.server.ts'
import { filtersFrom } from '#app/writing/documents/list/filters.ts'
import { findDocumentPage } from '#app/writing/documents/page/document-page.server.ts'
import { documentView } from '#app/writing/documents/page/document-view.ts'
import { runsOf, usualMaking } from '#app/writing/documents/provenance/origins.ts'
import { findProvenance } from '#app/writing/documents/provenance/provenance.server.ts'
import { acceptSection, saveSection } from '#app/writing/documents/sections/saving.server.ts'
import { transaction } from '#db/connection.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { factsOf } from '#test/support/writing/small-desk.ts'
import type { SmallDesk } from '#test/support/writing/small-desk.ts'
import { addDocument, addWriters } from '#test/support/writing/documents.ts'

let data: TestDatabase
let planner: Context
let other: Context
let viewer: Context
let desk: SmallDesk
let id: string
let problem: string
let evidence: string

beforeAll(async () => {
  data = await openTestDatabase()
  ;({ planner, other, viewer } = await addWriters(data.database))
})
afterAll(() => data.close())

beforeEach(async () => {
  ;({ desk, id, problem, evidence } = await addDocument(planner))
})

const later = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + minutes * 60_000),
})
const at = (sectionId: string) => ({ documentId: id, sectionId })
const read = async (ctx: Context = planner) =>
  documentView(await findDocumentPage(ctx, desk, id), { actorId: ctx.actor.id, today: ctx.now })
const section = async (sectionId: string) =>
  (await read()).sections.find((one) => one.id === sectionId)!

test('a new document holds frozen facts and drafts of what asks nothing of a person', async () => {
  const { sections, standing } = await read()
  expect(sections.map(({ title, status }) => [title, status])).toEqual([
    ['Problem', 'empty'],
    ['Evidence', 'drafted'],
  ])
  expect(sections[1]!.claims.map(({ text, state, fact }) => [text, state, fact])).toEqual([
    [expect.stringContaining('11.5'), 'source', 'F1'],
    [expect.stringContaining('14,200'), 'source', 'F2'],
  ])
  expect(standing).toMatchObject({ accepted: 0, sections: 2, unsupported: 0, stale: 0 })
})

test('nothing is drafted where a person has to decide first', async () => {
  await expect(draftSection(planner, desk, at(problem))).rejects.toThrow(/The problem/)
  expect(await draftReady(planner, desk, id)).toBe(0)
  const judgement = { problem: 'Letters lie about' }
  await saveSection(planner, { ...at(problem), version: 1, body: '', judgement })
  expect(await draftReady(planner, desk, id)).toBe(1)
  expect((await section(problem)).body).toBe('Letters lie about. It takes 11.5 minutes.')
})

test('each sentence says how it came to be; one that a person changed is theirs', async () => {
  const { version, body } = await section(evidence)
  await saveSection(planner, { ...at(evidence), version, body: `${body} Trust us.` })
  const { sections, facts, passages } = await findProvenance(planner, id)
  const runs = runsOf(sections[1]!, passages, facts)
  expect(
    runs.map(({ made, sentences }) => [
      made?.way,
      sentences.map(({ text, facts: on }) => [text, on.map(({ label, value }) => [label, value])]),
    ]),
  ).toEqual([
    [
      'Composed from facts and the template, without a model',
      [
        ['Handling takes 11.5 minutes.', [['Handle time today', '11.5 min']]],
        ['There are 14,200 contacts per month.', [['Contacts', '14,200 contacts per month']]],
      ],
    ],
    [undefined, [['Trust us.', []]]],
  ])
  expect(usualMaking(runs)).toBe(runs[0]?.made)
  expect(usualMaking(runs.slice(1))).toBeNull()
})

describe('two editors', () => {
  test('the second one gets both texts, and no words are lost', async () => {
    const { version } = await section(evidence)
    await saveSection(planner, { ...at(evidence), version, body: 'Mine', quietly: true })
    const stale = saveSection(other, { ...at(evidence), version, body: 'Theirs', quietly: true })
    await expect(stale).rejects.toMatchObject({ detail: { yours: 'Theirs', theirs: 'Mine' } })
    const now = await section(evidence)
    await saveSection(other, { ...at(evidence), version: now.version, body: 'Theirs' })
    const { versions } = await findVersions(planner, at(evidence))
    expect(versions.map(({ body, by }) => [body, by])).toEqual([
      ['Theirs', 'Ben Ode'],
      ['Mine', 'Ana Silva'],
      [expect.stringContaining('Handling'), 'Ana Silva'],
    ])
  })

  test('the same words from two windows are no conflict', async () => {
    const { version } = await section(evidence)
    await saveSection(planner, { ...at(evidence), version, body: 'Same' })
    await expect(
      saveSection(other, { ...at(evidence), version, body: 'Same' }),
    ).resolves.toMatchObject({ version: version + 1 })
  })

  test('typing leaves one version behind per sitting, not one per pause', async () => {
    let { version } = await section(evidence)
    for (const body of ['a', 'ab', 'abc'])
      ({ version } = await saveSection(planner, { ...at(evidence), version, body, quietly: true }))
    const next = later(planner, 11)
    await saveSection(next, { ...at(evidence), version, body: 'abcd', quietly: true })
    const { versions } = await findVersions(planner, at(evidence))
    expect(versions.map(({ body }) => body)).toEqual(['abc', expect.stringContaining('Handling')])
  })

  test('a version comes back, and what it replaces stays', async () => {
    const { version } = await section(evidence)
    await saveSection(planner, { ...at(evidence), version, body: 'Worse' })
    await restoreVersion(planner, { ...at(evidence), number: 1 })
    expect((await section(evidence)).body).toContain('Handling')
    const { versions } = await findVersions(planner, at(evidence))
    expect(versions.map(({ number, note }) => [number, note])).toEqual([
      [3, 'Restored from version 1'],
      [2, ''],
      [1, 'As it was made'],
    ])
    const nowhere = { ...at(evidence), number: 99 }
    await expect(restoreVersion(planner, nowhere)).rejects.toThrow(NotFound)
  })
})

test('a section is accepted as it was read, and writing in it makes it a draft again', async () => {
  const { version } = await section(evidence)
  const stale = { ...at(evidence), accepted: true, version: version - 1 }
  await expect(acceptSection(planner, stale)).rejects.toThrow(Conflict)
  await acceptSection(planner, { ...at(evidence), accepted: true, version })
  expect((await section(evidence)).status).toBe('accepted')
  await saveSection(planner, { ...at(evidence), version, body: 'More' })
  expect((await section(evidence)).status).toBe('drafted')
  const empty = { ...at(problem), accepted: true, version: 1 }
  await expect(acceptSection(planner, empty)).rejects.toThrow(Invalid)
})

test('a fact that changes makes what rests on it stale, before and after it is taken over', async () => {
  desk.know(factsOf(9.8))
  const before = await section(evidence)
  expect(before.claims.map(({ state }) => state)).toEqual(['stale', 'source'])
  expect(before.claims[0]!.note).toContain('9.8 min')
  expect(await refreshFacts(planner, desk, id)).toBe(1)
  const after = await section(evidence)
  expect(after.claims.map(({ state }) => state)).toEqual(['stale', 'source'])
  expect(after.claims[0]!.note).toMatch(/was 11.5 min and is 9.8 min now/)
  expect(await refreshFacts(planner, desk, id)).toBe(0)
  desk.know(null)
  expect((await findFactsPage(planner, desk, id)).changes).toBeNull()
})

test('a link shows the written text until it ends, is ended, or the document is archived', async () => {
  const { token } = await makeDocumentLink(planner, { documentId: id, days: 7 })
  const { slug } = planner.org
  const open = (ctx: Context, secret = token) => openDocumentLink(ctx, { slug, token: secret })
  const { sections } = await open(planner)
  expect(sections).toEqual([{ title: 'Evidence', body: expect.stringContaining('Handling') }])
  await expect(open(planner, 'x'.repeat(43))).rejects.toThrow(NotFound)
  await expect(open(later(planner, 8 * 24 * 60))).rejects.toThrow(NotFound)
  await archiveDocument(planner, id)
  await expect(open(planner)).rejects.toThrow(NotFound)
  await restoreDocument(planner, id)
  const { links } = await findLinksPage(planner, id)
  await revokeDocumentLink(planner, { documentId: id, linkId: links[0]!.id })
  await expect(open(planner)).rejects.toThrow(NotFound)
})

test('an archived document is read but not written, and leaves the list', async () => {
  await archiveDocument(planner, id)
  await expect(saveSection(planner, { ...at(evidence), version: 1, body: 'x' })).rejects.toThrow(
    /archived/,
  )
  expect((await findDocumentPage(planner, desk, id)).document.mayEdit).toBe(false)
  const listed = async (query: string) =>
    (await listDocuments(planner, filtersFrom(new URLSearchParams(query)), null)).rows.map(
      (row) => row.id,
    )
  expect(await listed('')).not.toContain(id)
  expect(await listed('state=archived')).toContain(id)
})

test('the list finds documents by words of their text, by kind, state and subject', async () => {
  await saveSection(planner, { ...at(evidence), version: 1, body: 'A zebra crossing' })
  const find = async (query: string) =>
    (await listDocuments(planner, filtersFrom(new URLSearchParams(query)), null)).rows
  expect(await find('text=ZEBRA+sort')).toMatchObject([{ id, kind: 'prd', progress: 'drafting' }])
  expect(await find('text=zebra&kind=pr-faq')).toEqual([])
  expect(await find('text=zebra&progress=approved')).toEqual([])
  const ofViewer = await listDocuments(viewer, filtersFrom(new URLSearchParams()), null)
  expect(ofViewer).toEqual({ rows: [], next: null, subjects: [] })
})

test('another organisation finds nothing', async () => {
  const org = await addOrganisation(data.database, 'Others')
  const stranger = await addMember(data.database, org, 'owner', 'Dora')
  await expect(findDocumentPage(stranger, desk, id)).rejects.toThrow(NotFound)
  const { rows } = await listDocuments(stranger, filtersFrom(new URLSearchParams()), null)
  expect(rows).toEqual([])
})

test('what is said in facts, comments and decisions cannot be rewritten by the application', async () => {
  const rewrite = (table: string) =>
    transaction(planner, (tx) =>
      tx.db.execute(sql.raw(`delete from writing.${table} where org_id = '${tx.org.id}'`)),
    )
  for (const table of [
    'section_versions',
    'passages',
    'suggestion_verdicts',
    'document_approvals',
    'document_decisions',
  ])
    await expect(rewrite(table)).rejects.toThrow()
})

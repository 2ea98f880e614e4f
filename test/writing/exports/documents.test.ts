import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { documentSource } from '#app/writing/documents/facts/document-source.server.ts'
import { findPlain } from '#app/writing/documents/links/plain-document.server.ts'
import { makeDocument } from '#app/writing/documents/making/make-document.server.ts'
import { exportDocument } from '#app/writing/exports/export.server.ts'
import { findTargets, importText } from '#app/writing/exports/intake/import.server.ts'
import { transaction } from '#db/connection.server.ts'
import { events } from '#db/schema/audit.ts'
import { sectionVersions } from '#db/schema/documents.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import { smallDesk } from '#test/support/writing/small-desk.ts'

let data: TestDatabase
let planner: Context
let id: string
let titles: string[]

beforeAll(async () => {
  data = await openTestDatabase()
  planner = await addMember(data.database, await addOrganisation(data.database), 'planner')
  const useCase = await addUseCase(planner)
  const made = { kind: 'prd' as const, subjectId: useCase.id, title: 'PRD: address check' }
  id = (await makeDocument(planner, smallDesk(), made)).id
  titles = (await findTargets(planner, id)).sections.map(({ title }) => title)
})
afterAll(() => data.close())

const exported = async (format: 'md' | 'docx') => {
  const file = await exportDocument(planner, id, format)
  return { name: file?.name, text: new TextDecoder().decode(file?.bytes) }
}

test('what goes out as Markdown comes in again as it was, and every earlier word stays in the versions', async () => {
  const keys = (await findTargets(planner, id)).sections.map(({ key }) => key)
  const text = titles.map((title, at) => `## ${title}\n\nWords of part ${at}.`).join('\n\n')
  expect(await importText(planner, { documentId: id, text, choices: keys })).toEqual({
    count: keys.length,
  })
  const first = await exported('md')
  expect(first.name).toBe('PRD address check.md')
  expect(first.text).toContain(`## ${titles[0]}\n\nWords of part 0.`)
  await importText(planner, { documentId: id, text: first.text, choices: keys })
  expect((await exported('md')).text).toBe(first.text)
  const notes = await transaction(planner, (tx) => tx.db.select().from(sectionVersions))
  expect(notes.map(({ note }) => note)).toContain('Imported from a file')
})

test('a part that is left out changes nothing, and nothing chosen is refused', async () => {
  const [key = '', other = ''] = (await findTargets(planner, id)).sections.map((one) => one.key)
  const before = (await findPlain(planner, id)).sections
  const text = `## ${titles[0]}\n\nNew.\n\n## ${titles[1]}\n\nLeft out.`
  const none = importText(planner, { documentId: id, text, choices: ['', ''] })
  await expect(none).rejects.toThrow(Invalid)
  await importText(planner, {
    documentId: id,
    text,
    choices: [other, key].map((one) => (one === other ? key : '')),
  })
  const after = (await findPlain(planner, id)).sections
  expect(after[0]?.body).toBe('New.')
  expect(after.slice(1)).toEqual(before.slice(1))
})

test('each export and import is told, and viewers do neither', async () => {
  await exported('docx')
  const verbs = await transaction(planner, (tx) => tx.db.select({ verb: events.verb }).from(events))
  expect(verbs.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(['document.exported', 'document.imported']),
  )
  const viewer = await addMember(data.database, planner.org, 'viewer')
  await expect(exportDocument(viewer, id, 'md')).rejects.toThrow(Forbidden)
  const writing = importText(viewer, { documentId: id, text: 'x', choices: [] })
  await expect(writing).rejects.toThrow(Forbidden)
})

test('a document is a source of facts and words for whoever may read it, and none of it is public', async () => {
  const find = (ctx: Context) => transaction(ctx, (tx) => documentSource.find(tx, id))
  const pack = await find(planner)
  expect(pack.title).toBe('PRD: address check')
  expect(pack.prose[0]).toEqual({ label: titles[0], text: 'New.' })
  expect(pack.facts.every((fact) => !fact.public)).toBe(true)
  expect(await transaction(planner, (tx) => documentSource.list(tx))).toMatchObject([{ id }])
  const viewer = await addMember(data.database, planner.org, 'viewer')
  await expect(find(viewer)).rejects.toThrow(Forbidden)
  expect(await transaction(viewer, (tx) => documentSource.list(tx))).toEqual([])
})

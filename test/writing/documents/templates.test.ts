import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { Invalid } from '#app/problems.ts'
import { makeDocument } from '#app/writing/documents/making/make-document.server.ts'
import { findDocumentPage } from '#app/writing/documents/page/document-page.server.ts'
import { changeTemplate, findTemplate } from '#app/writing/documents/templates/templates.server.ts'
import { newId } from '#db/ids.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import type { SmallDesk } from '#test/support/writing/small-desk.ts'
import { addDocument, addWriters } from '#test/support/writing/documents.ts'

let data: TestDatabase
let planner: Context
let desk: SmallDesk

beforeAll(async () => {
  data = await openTestDatabase()
  ;({ planner } = await addWriters(data.database))
})
afterAll(() => data.close())

beforeEach(async () => {
  ;({ desk } = await addDocument(planner))
})

test('the organisation’s own template is what new documents start with', async () => {
  const wanted = {
    kind: 'prd' as const,
    key: 'evidence',
    title: 'What we know',
    guidance: 'Numbers only.',
    body: 'Start here',
    leftOut: false,
  }
  await changeTemplate(planner, desk, wanted)
  await expect(
    changeTemplate(planner, desk, { ...wanted, key: 'problem', leftOut: true }),
  ).rejects.toThrow(Invalid)
  const made = await makeDocument(planner, desk, { kind: 'prd', subjectId: newId(), title: 'T' })
  const { sections } = await findDocumentPage(planner, desk, made.id)
  expect(sections[1]).toMatchObject({ title: 'What we know', body: 'Start here' })
  await changeTemplate(planner, desk, { ...wanted, body: '', leftOut: true })
  const bare = await makeDocument(planner, desk, { kind: 'prd', subjectId: newId(), title: 'T' })
  expect((await findDocumentPage(planner, desk, bare.id)).sections).toHaveLength(1)
  const usual = desk.kinds[0]!.sections[1]!
  const { title, guidance } = usual
  await changeTemplate(planner, desk, { ...wanted, title, guidance, body: '' })
  expect((await findTemplate(planner, desk, 'prd')).sections[1]!.own).toBe(false)
})

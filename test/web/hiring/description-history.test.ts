import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { saveDescription } from '#app/hiring/openings/description/descriptions.server.ts'
import { addOpening } from '#test/support/openings.ts'
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

test('versions of a job description are compared as they read, without the marks of Markdown', async () => {
  const { id: openingId } = await addOpening(manager)
  const save = (number: number, markdown: string) =>
    saveDescription(manager, { openingId, number, markdown, reason: 'Shorter' })
  await save(1, '## What you need\n\n- You ask first.')
  await save(2, '## What you need\n\n- You **always** ask first.')
  await save(3, '## What you need\n\n- You always ask first.')
  const visitor = await web.as(manager)
  const page = await visitor.get(`/${manager.org.slug}/openings/${openingId}/description/history`)
  const diffs = elementsOf(await page.text()).filter((one) => attributeOf(one, 'class') === 'diff')
  const [last = '', bold = '', shorter = ''] = diffs.map(textOf)
  expect(last).toContain('Only the formatting changed')
  expect(bold).toBe('What you need\n\n• You added: always ask first.')
  expect(shorter).not.toMatch(/[*#]|^- /m)
})

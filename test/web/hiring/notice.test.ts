import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findSettings, saveSettings } from '#app/accounts/organisations/settings.server.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let owner: Context
let visitor: Visitor

beforeAll(async () => {
  web = await openWeb()
  owner = await addMember(web.data.database, await addOrganisation(web.data.database), 'owner')
  visitor = await web.as(owner)
})
afterAll(() => web.close())

const read = async (page: string) => (await visitor.get(`/${owner.org.slug}/${page}`)).text()

test('both pages of settings tell where the notice and the rules part, and lead to each other', async () => {
  await addOpening(owner, { places: [{ country: 'DE', city: 'Bonn' }] })
  const { version, ...values } = await findSettings(owner)
  for (const page of ['settings', 'settings/retention'])
    expect(await read(page)).not.toContain('The notice and the rules do not agree')
  await saveSettings(owner, { ...values, privacyNotice: 'We keep it for 12 months.', version })
  for (const [page, other] of [
    ['settings', 'Retention'],
    ['settings/retention', 'General'],
  ] as const) {
    const [, notice = ''] = /role="note">(.*?)<\/a>/.exec(await read(page)) ?? []
    expect(notice).toContain('The notice and the rules do not agree')
    expect(notice).toContain('says 12 months')
    expect(notice).toContain('erased within 6 months')
    expect(notice.endsWith(`>${other}`)).toBe(true)
  }
})

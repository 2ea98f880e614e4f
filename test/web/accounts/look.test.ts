import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { drawCard } from '#app/writing/posts/picture/drawing.server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { formsOf, valuesOf } from '#test/support/web/forms.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let owner: Context
let atOwner: Visitor
let look: string
let png: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  web = await openWeb()
  owner = await addMember(web.data.database, await addOrganisation(web.data.database), 'owner')
  atOwner = await web.as(owner)
  look = `/${owner.org.slug}/settings/look`
  const plain = { accent: '#0d5a6b', ink: '#ffffff', logo: null }
  const words = { headline: 'Logo', figure: '', caption: '', organisation: 'Logo' }
  png = await drawCard({ ...words, size: 'wide', look: plain })
})
afterAll(() => web.close())

const careers = async () => (await web.visitor().get(`/careers/${owner.org.slug}`)).text()
const upload = (file: File) => atOwner.post(`${look}/logo`, { logo: file })
const logoIn = (page: string) => /\/look\/[\w-]+\/[0-9a-f-]{36}/.exec(page)?.[0]

test('colours are tried before they are saved, and told when they are hard to read', async () => {
  const tried = await (await atOwner.get(`${look}?accent=%23ffff00&ink=%23ffffff`)).text()
  expect(tried).toContain('These colours are not saved yet')
  expect(tried.replaceAll('<!-- -->', '')).toContain('black letters work best')
  expect(await careers()).not.toContain('#ffff00')
})

test('colours that can be read are on the careers page and in the portal', async () => {
  const page = await (await atOwner.get(look)).text()
  const form = formsOf(page).find(({ controls }) => controls.some(({ name }) => name === 'accent'))
  if (!form) throw new Error('There is no form for colours.')
  const { _key, ...asked } = valuesOf(form)
  expect(_key).not.toBe('')
  const sent = { ...asked, accent: '#7a1f3d', ink: '#fff8f0' }
  expect((await atOwner.post(look, { ...sent, ink: '#7a1f3e' })).status).toBe(400)
  expect((await atOwner.post(look, sent)).status).toBe(303)
  expect((await atOwner.post(look, { ...sent, accent: '#000000' })).status).toBe(409)
  expect(await careers()).toContain('background:#7a1f3d;color:#fff8f0')
  const portal = await web.visitor().get(`/portal/${owner.org.slug}`)
  expect(await portal.text()).toContain('background:#7a1f3d;color:#fff8f0')
})

test('a logo is shown to everybody, at an address that ends with it', async () => {
  expect((await upload(new File([png], 'logo.png', { type: 'image/png' }))).status).toBe(303)
  const first = logoIn(await careers()) ?? ''
  const answer = await web.visitor().get(first)
  expect(answer.headers.get('Content-Type')).toBe('image/png')
  expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox')
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  const other = await addOrganisation(web.data.database)
  const elsewhere = first.replace(owner.org.slug, other.slug)
  expect((await web.visitor().get(elsewhere)).status).toBe(404)
  await upload(new File([png], 'logo.png', { type: 'image/png' }))
  expect((await web.visitor().get(first)).status).toBe(404)
  await atOwner.post(`${look}/logo-removal`)
  expect(logoIn(await careers())).toBeUndefined()
})

test('a file that is no picture is refused with a reason', async () => {
  const answer = await upload(
    new File(['<svg onload="alert(1)"/>'], 'logo.png', { type: 'image/png' }),
  )
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('SVG files can carry programs')
})

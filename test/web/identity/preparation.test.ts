import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import {
  organisationOfAddress,
  providerOfOrganisation,
} from '#app/accounts/providers/known-provider.server.ts'
import { findPreparation } from '#app/accounts/providers/preparation/preparation.server.ts'
import { findToday } from '#app/company/today/today.server.ts'
import { verbsOf } from '#test/support/events.ts'
import { Preparing, secretOfAdmin } from '#test/support/identity/preparing.ts'
import { connectProvider } from '#test/support/identity/ways.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addPerson, memberWith } from '#test/support/scim/directory.ts'

let stage: Preparing

beforeAll(async () => {
  stage = await Preparing.open()
})
beforeEach(() => stage.begin())
afterAll(() => stage.close())

describe('a provider that an admin prepares', () => {
  test('lets nobody in, and is nothing to whoever looks for one', async () => {
    expect((await stage.prepare({ defaultAccess: 'viewer' })).status).toBe(303)
    expect(await stage.rows()).toEqual([])
    expect(await providerOfOrganisation(stage.owner, stage.owner.org.slug)).toBeNull()
    expect(await organisationOfAddress(stage.owner, `ana@${stage.domain}`)).toBeNull()
    const visitor = stage.web.visitor()
    const asked = await visitor.post('/sign-in', { email: `ana@${stage.domain}` })
    expect(asked.headers.get('Location')).toBe('/sign-in/code')
    for (const path of ['', '/start'])
      expect((await visitor.get(`/sign-in/to/${stage.owner.org.slug}${path}`)).status).toBe(404)
    const back = await visitor.get(`/auth/at/${stage.owner.org.slug}/callback/oidc?code=a`)
    expect(back.status).toBe(404)
    expect(await memberWith(stage.owner, `ana@${stage.domain}`)).toBeUndefined()
    expect(await verbsOf(stage.owner)).toContain('identity-provider.prepared')
    expect(await verbsOf(stage.owner)).not.toContain('identity-provider.connected')
  })

  test('changes nothing about the one there is', async () => {
    await connectProvider(stage.owner, { issuer: stage.provider.issuer, defaultAccess: 'viewer' })
    const through = await stage.throughProvider()
    const before = await stage.rows()
    expect((await stage.prepare()).status).toBe(303)
    expect(await stage.rows()).toEqual(before)
    expect((await through.get(stage.home)).status).toBe(200)
    expect(await stage.come(`olga@${stage.domain}`)).toBe(stage.home)
    const begun = await stage.web.visitor().get(`/sign-in/to/${stage.owner.org.slug}/start`)
    expect(begun.headers.get('Location')).toContain(stage.provider.issuer)
  })

  test('works once an owner has confirmed it, and then only as far as any does', async () => {
    await connectProvider(stage.owner, { issuer: stage.provider.issuer, defaultAccess: 'viewer' })
    const through = await stage.throughProvider()
    await stage.prepare({ defaultAccess: 'viewer' })
    expect(await stage.confirm(await stage.web.as(stage.owner))).toBe(303)
    expect(await stage.seen()).toBe('')
    expect((await stage.rows()).map(({ issuer, version }) => [issuer, version])).toEqual([
      [stage.rogue.issuer, 2],
    ])
    expect((await through.get(stage.home)).status).toBe(303)
    expect(await stage.come(`adam@${stage.domain}`, stage.web.visitor(), stage.rogue)).toBe(
      stage.home,
    )
    expect(await stage.come(`olga@${stage.domain}`, stage.web.visitor(), stage.rogue)).toBe(
      `/sign-in/to/${stage.owner.org.slug}?failed=confirm`,
    )
    expect(await verbsOf(stage.owner)).toContain('identity-provider.preparation-confirmed')
  })

  test('is told to every owner when it waits and when it is confirmed, and the admin hears', async () => {
    await addPerson(stage.owner, 'owner', `second@${stage.domain}`)
    await stage.prepare()
    for (const email of [`olga@${stage.domain}`, `second@${stage.domain}`]) {
      const mail = (await stage.mailsTo(email)).at(-1)
      expect(mail?.subject).toContain('waits for an owner')
      expect(mail?.text).toContain(`Ana prepared Rogue ID (${stage.rogue.issuer})`)
    }
    await stage.confirm(await stage.web.as(stage.owner))
    for (const email of [`olga@${stage.domain}`, `second@${stage.domain}`])
      expect((await stage.mailsTo(email)).at(-1)?.text).toContain(
        'Olga confirmed an identity provider that was prepared: it is now Rogue ID',
      )
    expect((await stage.mailsTo(`adam@${stage.domain}`)).map(({ subject }) => subject)).toEqual([
      `The identity provider you prepared for ${stage.owner.org.name} was confirmed`,
    ])
    const all = await waitingMails(stage.web.data.database, stage.owner.services.secret)
    expect(JSON.stringify(all)).not.toContain(secretOfAdmin)
  })

  test('stands on the owners’ Today, and on nobody else’s', async () => {
    await stage.prepare()
    const titles = async (who: Context) => (await findToday(who)).map(({ title }) => title)
    expect(await titles(stage.owner)).toContain('Identity provider to confirm')
    expect(await titles(stage.admin)).not.toContain('Identity provider to confirm')
  })

  test('is shown beside what is in force, without either secret', async () => {
    await connectProvider(stage.owner, {
      issuer: stage.provider.issuer,
      clientSecret: 'the secret in force',
    })
    expect((await stage.prepare()).status).toBe(303)
    for (const who of [stage.owner, stage.admin]) {
      const page = await (await (await stage.web.as(who)).get(stage.here)).text()
      for (const words of [
        stage.provider.issuer,
        stage.rogue.issuer,
        'Another one',
        ' prepared it',
      ])
        expect(page).toContain(words)
      expect(page).not.toContain(secretOfAdmin)
      expect(page).not.toContain('the secret in force')
      expect(page.includes('/preparation/confirmation')).toBe(who === stage.owner)
    }
  })

  test('is tested, with a result in words', async () => {
    const visitor = await stage.web.as(stage.admin)
    expect((await visitor.post(stage.at('test'))).status).toBe(404)
    const tested = async () => {
      const answer = await visitor.post(stage.at('test'))
      expect(answer.status).toBe(303)
      return (await visitor.get(stage.here)).text()
    }
    await stage.prepare()
    expect(await tested()).toContain('The provider answers, and its description has all')
    stage.rogue.lie({ discovery: { issuer: 'https://other.example' } })
    expect(await tested()).toContain('The provider calls itself')
    expect(await stage.confirm(await stage.web.as(stage.owner))).toBe(400)
    expect(await stage.rows()).toEqual([])
    expect(await stage.seen()).not.toBe('')
  })
})

describe('preparing', () => {
  test('anew replaces what waited, unless somebody else did so meanwhile', async () => {
    await stage.prepare()
    expect((await stage.prepare({ preparation: '' })).status).toBe(409)
    expect((await stage.prepare({ name: 'Second', clientSecret: '' })).status).toBe(303)
    expect(await findPreparation(stage.admin)).toMatchObject({ name: 'Second', bringsSecret: true })
    const refused = await stage.prepare({ preparation: stage.owner.org.id, name: 'Third' })
    const page = await refused.text()
    expect(page).toContain('What you typed is still here.')
    expect(page).not.toContain(secretOfAdmin)
  })

  test('keeps the secret in force where only a name changes', async () => {
    await connectProvider(stage.owner, { issuer: stage.provider.issuer })
    const [before] = await stage.rows()
    await stage.prepare({ issuer: stage.provider.issuer, clientSecret: '', name: 'Renamed' })
    expect(await findPreparation(stage.admin)).toMatchObject({ bringsSecret: false })
    expect(await stage.confirm(await stage.web.as(stage.owner))).toBe(303)
    const [after] = await stage.rows()
    expect(after).toEqual({ ...before, name: 'Renamed', version: 2 })
  })

  test('is what an owner does too who came through a provider, and one by a code connects at once', async () => {
    await connectProvider(stage.owner, { issuer: stage.provider.issuer, defaultAccess: 'viewer' })
    const through = await stage.throughProvider()
    const typed = { name: 'Mine', issuer: stage.rogue.issuer, clientId: 'a', clientSecret: 'b' }
    expect((await through.post(stage.here, { ...typed, _version: '1' })).status).toBe(303)
    expect((await stage.rows())[0]?.issuer).toBe(stage.provider.issuer)
    expect(await findPreparation(stage.owner)).toMatchObject({ name: 'Mine' })
    expect((await stage.prepare({}, stage.owner)).status).toBe(303)
    expect((await stage.rows())[0]?.issuer).toBe(stage.rogue.issuer)
  })

  test('is taken back by the admin or by an owner, and then there is nothing to confirm', async () => {
    for (const who of [stage.admin, stage.owner]) {
      await stage.prepare()
      const preparation = await stage.seen()
      const visitor = await stage.web.as(who)
      expect((await visitor.post(stage.at('withdrawal'), { preparation })).status).toBe(303)
      expect((await visitor.post(stage.at('withdrawal'), { preparation })).status).toBe(409)
      expect(await stage.confirm(await stage.web.as(stage.owner), { preparation })).toBe(409)
    }
    expect(await verbsOf(stage.owner)).toContain('identity-provider.preparation-withdrawn')
    expect((await stage.mailsTo(`adam@${stage.domain}`)).map(({ subject }) => subject)).toEqual([
      `The identity provider you prepared for ${stage.owner.org.name} was withdrawn`,
    ])
  })

  test('is for nobody below an admin', async () => {
    for (const access of ['hiring-manager', 'viewer'] as const) {
      const member = await addPerson(stage.owner, access, `${access}@${stage.domain}`)
      expect((await stage.prepare({}, member)).status).toBe(403)
      expect((await (await stage.web.as(member)).get(stage.here)).status).toBe(403)
    }
    expect(await findPreparation(stage.owner)).toBeNull()
  })
})

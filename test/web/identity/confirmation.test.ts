import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { atProviderOf } from '#app/accounts/door.ts'
import { confirmProvider } from '#app/accounts/providers/preparation/confirming.server.ts'
import {
  disconnectProvider,
  saveProvider,
} from '#app/accounts/providers/settings/settings.server.ts'
import { Preparing } from '#test/support/identity/preparing.ts'
import { connectProvider, inSession } from '#test/support/identity/ways.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addPerson } from '#test/support/scim/directory.ts'

let stage: Preparing

beforeAll(async () => {
  stage = await Preparing.open()
})
beforeEach(() => stage.begin())
afterAll(() => stage.close())

describe('what is prepared is not confirmed', () => {
  test('by an admin, whoever prepared it', async () => {
    await stage.prepare()
    expect(await stage.confirm(await stage.web.as(stage.admin))).toBe(403)
    expect(
      await stage.confirm(
        await stage.web.as(await addPerson(stage.owner, 'admin', `two@${stage.domain}`)),
      ),
    ).toBe(403)
    expect(await stage.rows()).toEqual([])
    await expect(saveProvider(inSession(stage.admin), savable())).rejects.toThrow('for owners')
  })

  test('by an owner who came through a provider, until they prove their mailbox', async () => {
    await connectProvider(stage.owner, { issuer: stage.provider.issuer, defaultAccess: 'viewer' })
    const through = await stage.throughProvider()
    await stage.prepare()
    expect(await stage.confirm(through)).toBe(403)
    const page = await (await through.get(stage.here)).text()
    expect(page).not.toContain('/preparation/confirmation')
    expect(page).toContain(`value="olga@${stage.domain}"`)
    expect((await stage.rows())[0]?.issuer).toBe(stage.provider.issuer)
    const elsewhere = inSession(stage.owner, atProviderOf(stage.owner.org.id))
    const shown = { seen: await stage.seen(), version: 1 }
    await expect(confirmProvider(elsewhere, shown)).rejects.toThrow('by a code')
    await expect(saveProvider(elsewhere, savable())).rejects.toThrow('by a code')
    expect(await stage.confirm(await stage.web.as(stage.owner))).toBe(303)
  })

  test('from a form that showed something else', async () => {
    await connectProvider(stage.owner, { issuer: stage.provider.issuer })
    await stage.prepare()
    const preparation = await stage.seen()
    const olga = await stage.web.as(stage.owner)
    await stage.prepare({ clientId: 'another' })
    expect(await stage.confirm(olga, { preparation })).toBe(409)
    const second = await stage.seen()
    await (await stage.web.as(stage.admin)).post(stage.at('withdrawal'), { preparation: second })
    await stage.prepare({ clientId: 'another' })
    expect(await stage.confirm(olga, { preparation: second })).toBe(409)
    await connectProvider(stage.owner, {
      issuer: stage.provider.issuer,
      name: 'Renamed',
      version: 1,
    })
    expect(await stage.confirm(olga, { _version: '1' })).toBe(409)
    expect(await stage.confirm(olga, { preparation: '' })).toBe(400)
    for (const wrong of ['nonsense', stage.owner.org.id])
      expect(await stage.confirm(olga, { preparation: wrong })).toBe(409)
    expect((await stage.rows()).map(({ name }) => name)).toEqual(['Renamed'])
    expect(await stage.seen()).not.toBe('')
  })

  test('twice, when two owners do so at once', async () => {
    const second = await addPerson(stage.owner, 'owner', `second@${stage.domain}`)
    await stage.prepare()
    const visitors = [await stage.web.as(stage.owner), await stage.web.as(second)]
    const preparation = await stage.seen()
    const answers = await Promise.all(
      visitors.map((visitor) => stage.confirm(visitor, { preparation, _version: '0' })),
    )
    expect(answers.toSorted()).toEqual([303, 409])
    expect((await stage.rows()).map(({ version }) => version)).toEqual([1])
  })

  test('past another owner, who connects one at the same moment', async () => {
    const both = [savable(), { ...savable(), name: 'Other' }]
    const saves = await Promise.allSettled(
      both.map((input) => saveProvider(inSession(stage.owner), input)),
    )
    expect(saves.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = saves.find((save) => save.status === 'rejected')
    expect(String(refused?.reason)).toContain('Somebody else saved these settings')
    expect(await stage.rows()).toHaveLength(1)
  })

  test('for another organisation', async () => {
    await stage.prepare()
    const preparation = await stage.seen()
    const org = await addOrganisation(stage.web.data.database)
    const stranger = await stage.web.as(await addMember(stage.web.data.database, org, 'owner'))
    const elsewhere = `/${org.slug}/settings/sign-in/preparation`
    for (const step of ['confirmation', 'withdrawal'])
      expect(
        (await stranger.post(`${elsewhere}/${step}`, { preparation, _version: '0' })).status,
      ).toBe(409)
    expect(await stage.seen()).toBe(preparation)
  })

  test('with a secret that was given for another client', async () => {
    await connectProvider(stage.owner, { issuer: stage.provider.issuer })
    expect((await stage.prepare({ clientSecret: '' })).status).toBe(400)
    const kept = { issuer: stage.provider.issuer, clientSecret: '' }
    expect((await stage.prepare({ ...kept, name: 'Renamed' })).status).toBe(303)
    await connectProvider(stage.owner, {
      issuer: stage.provider.issuer,
      clientId: 'another',
      version: 1,
    })
    expect(await stage.confirm(await stage.web.as(stage.owner))).toBe(400)
    await disconnectProvider(stage.owner)
    expect(await stage.confirm(await stage.web.as(stage.owner))).toBe(400)
    expect(await stage.rows()).toEqual([])
  })
})

const savable = () => ({
  name: 'Mine',
  issuer: stage.rogue.issuer,
  clientId: 'a',
  clientSecret: 'b',
  version: 0,
})

import { readFileSync } from 'node:fs'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { removeDomain } from '#app/accounts/domains/domains.server.ts'
import { inviteMember } from '#app/accounts/invitations/invitations.server.ts'
import { changeAccess, removeMember } from '#app/accounts/members/members.server.ts'
import {
  disconnectProvider,
  findProviderSettings,
  requireProvider,
} from '#app/accounts/providers/settings/settings.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { identities, users } from '#db/schema/accounts.ts'
import { openFalseProvider, type FalseProvider } from '#test/support/identity/false-provider.ts'
import { comeBackAs, connectProvider, proveDomain } from '#test/support/identity/ways.ts'
import { verbsOf } from '#test/support/events.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addPerson, memberWith, moveTo, scimKey } from '#test/support/scim/directory.ts'
import { ScimClient } from '#test/support/scim/client.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let provider: FalseProvider
let owner: Context
let domain: string
let domainId: string
let count = 0

beforeAll(async () => {
  provider = await openFalseProvider()
  web = await openWeb({ env: { ALLOW_PRIVATE_ADDRESSES: '1' } })
})
beforeEach(async () => {
  const slug = `own-${++count}`
  const org = await addOrganisation(web.data.database, `Company ${slug}`, slug)
  owner = await addMember(web.data.database, org, 'owner', 'Olga')
  domain = `${slug}.example`
  await moveTo(owner, `olga@${domain}`)
  domainId = await proveDomain(owner, domain)
  await connectProvider(owner, { issuer: provider.issuer, defaultAccess: 'viewer' })
})
afterAll(async () => {
  await web.close()
  await provider.close()
})

const home = () => `/${owner.org.slug}`
const failed = (why: string) => `/sign-in/to/${owner.org.slug}?failed=${why}`
const come = (email: string, visitor = web.visitor(), sub = email) =>
  comeBackAs(visitor, provider, { slug: owner.org.slug, email, sub })
const isIn = async (visitor: Visitor) => (await visitor.get(home())).status === 200
const linksOf = (email: string) =>
  accountsTransaction({ db: web.data.database }, (tx) =>
    tx.db
      .select({ confirmedAt: identities.confirmedAt })
      .from(identities)
      .innerJoin(users, eq(users.id, identities.userId))
      .where(eq(users.email, email)),
  )
const isConfirmed = ({ confirmedAt }: { confirmedAt: Date | null }) => confirmedAt !== null
/** What the update of an older installation does to its confirmations. */
const forgetting =
  readFileSync('db/migrations/0003_rights.sql', 'utf8')
    .split('--> statement-breakpoint')
    .find((statement) => statement.includes('confirmed_at')) ?? ''
const mailsTo = async (email: string) =>
  (await waitingMails(web.data.database, owner.services.secret)).filter(({ to }) => to === email)

describe('the word of an organisation’s provider', () => {
  test('makes nobody an owner who did not prove their mailbox in the same browser', async () => {
    const stranger = web.visitor()
    expect(await come(`olga@${domain}`, stranger)).toBe(failed('confirm'))
    expect(stranger.cookies.has('groundwork-session')).toBe(false)
    expect(await linksOf(`olga@${domain}`)).toEqual([])
    const ana = await addPerson(owner, 'admin', `ana@${domain}`)
    const admin = await web.as(ana)
    expect(await come(`olga@${domain}`, admin)).toBe(failed('confirm'))
    const refusal = await (await stranger.get(failed('confirm'))).text()
    expect(refusal).toContain('lets nobody in as an owner')
    expect(refusal).toContain(`value="/sign-in/to/${owner.org.slug}?returnTo=`)
  })

  test('is enough once an owner confirmed it, for the one they came as', async () => {
    const olga = await web.as(owner)
    expect(await come(`olga@${domain}`, olga)).toBe(home())
    const [link] = await linksOf(`olga@${domain}`)
    expect(link?.confirmedAt).not.toBeNull()
    const later = web.visitor()
    expect(await come(`olga@${domain}`, later)).toBe(home())
    expect(await isIn(later)).toBe(true)
    expect(await come(`olga@${domain}`, web.visitor(), 'another subject')).toBe(failed('confirm'))
    expect(await linksOf(`olga@${domain}`)).toHaveLength(1)
  })

  test('that an owner confirmed is in the record and told to every owner, and another client needs it anew', async () => {
    const second = await addPerson(owner, 'owner', `second@${domain}`)
    for (const _ of [1, 2]) await come(`olga@${domain}`, await web.as(owner))
    const confirmed = (await verbsOf(owner)).filter(
      (verb) => verb === 'identity-provider.confirmed',
    )
    expect(confirmed).toHaveLength(1)
    for (const email of [`olga@${domain}`, `second@${domain}`]) {
      const told = (await mailsTo(email)).filter(({ text }) => text.includes('for the first time'))
      expect(told.map(({ text }) => text.includes('Olga came in through Example ID'))).toEqual([
        true,
      ])
    }
    await connectProvider(second, { issuer: provider.issuer, clientId: 'another', version: 1 })
    await connectProvider(second, { issuer: provider.issuer, version: 2 })
    expect(await come(`olga@${domain}`)).toBe(failed('confirm'))
    await come(`olga@${domain}`, await web.as(owner))
    await disconnectProvider(second)
    await connectProvider(second, { issuer: provider.issuer })
    expect(await come(`olga@${domain}`)).toBe(failed('confirm'))
  })

  test('that let somebody in as a viewer does not as an owner', async () => {
    const visitor = web.visitor()
    expect(await come(`ana@${domain}`, visitor)).toBe(home())
    const member = await memberWith(owner, `ana@${domain}`)
    await changeAccess(owner, { memberId: member?.id ?? '', access: 'owner' })
    expect(await isIn(visitor)).toBe(false)
    expect(await come(`ana@${domain}`)).toBe(failed('confirm'))
    const ana = await web.as({ actor: { ...owner.actor, userId: member?.userId ?? '' } })
    expect(await come(`ana@${domain}`, ana)).toBe(home())
    expect(await come(`ana@${domain}`)).toBe(home())
  })

  test('that opened an owner’s place does so no more when they become an owner again', async () => {
    const ana = await addPerson(owner, 'owner', `ana@${domain}`)
    const { id: memberId } = ana.actor
    await come(`ana@${domain}`, await web.as(ana))
    expect(await come(`ana@${domain}`)).toBe(home())
    await changeAccess(owner, { memberId, access: 'viewer' })
    await changeAccess(owner, { memberId, access: 'owner' })
    expect(await come(`ana@${domain}`)).toBe(failed('confirm'))
    await come(`ana@${domain}`, await web.as(ana))
    await removeMember(owner, { memberId })
    await inviteMember(owner, { email: `ana@${domain}`, access: 'owner' })
    const returning = await web.as(ana)
    const [path = ''] = (await mailsTo(`ana@${domain}`)).flatMap(
      ({ text }) => /\/invitations\/\S+/.exec(text) ?? [],
    )
    expect((await returning.post(path, { name: 'Ana' })).status).toBe(303)
    expect(await come(`ana@${domain}`)).toBe(failed('confirm'))
  })

  test('that anybody but an owner confirmed before was forgotten', async () => {
    await come(`olga@${domain}`, await web.as(owner))
    await come(`vic@${domain}`)
    await accountsTransaction({ db: web.data.database }, async (tx) => {
      await tx.db.update(identities).set({ confirmedAt: owner.now })
      await tx.db.execute(sql.raw(forgetting))
    })
    expect((await linksOf(`olga@${domain}`)).map(isConfirmed)).toEqual([true])
    expect((await linksOf(`vic@${domain}`)).map(isConfirmed)).toEqual([false])
  })

  test('does not accept an invitation to be an owner, and nobody does on its word', async () => {
    await inviteMember(owner, { email: `ben@${domain}`, access: 'owner' })
    expect(await come(`ben@${domain}`)).toBe(failed('ownership'))
    expect(await memberWith(owner, `ben@${domain}`)).toBeUndefined()
  })
})

describe('how people sign in', () => {
  test('is the owners’ alone', async () => {
    const admin = await addMember(web.data.database, owner.org, 'admin')
    const visitor = await web.as(admin)
    const settings = `${home()}/settings`
    expect((await visitor.get(`${settings}/domains`)).status).toBe(403)
    for (const [path, fields] of [
      ['sign-in/requirement', { required: 'yes' }],
      ['sign-in/removal', { confirmation: 'remove' }],
      ['domains', { name: 'evil.example' }],
      [`domains/${domainId}/removal`, { confirmation: 'remove' }],
    ] as const)
      expect((await visitor.post(`${settings}/${path}`, fields)).status).toBe(403)
    expect((await findProviderSettings(owner)).provider?.name).toBe('Example ID')
  })

  test('is told to every owner when it changes', async () => {
    const second = await addPerson(owner, 'owner', `second@${domain}`)
    const subjects = async () => (await mailsTo(`second@${domain}`)).map(({ text }) => text)
    await connectProvider(second, { issuer: provider.issuer, name: 'Okta', version: 1 })
    await come(`olga@${domain}`, await web.as(owner))
    await requireProvider(owner, { required: true })
    await requireProvider(owner, { required: false })
    await disconnectProvider(owner)
    await removeDomain(owner, { id: domainId })
    await proveDomain(owner, `new-${domain}`)
    const changed = 'identity provider: it is now Okta'
    const told = [changed, 'through Okta', 'everybody to come', 'by a code again']
    const expected = [...told, 'disconnected Okta', `removed the e-mail domain ${domain}`, 'proved']
    const found = await subjects()
    expect(found.map((text, at) => text.includes(expected[at] ?? '-'))).toEqual(
      expected.map(() => true),
    )
    const first = (await mailsTo(`olga@${domain}`)).filter(({ text }) => text.includes('Okta'))
    expect(first).toHaveLength(5)
  })
})

test('a directory neither invites owners otherwise nor gives more than its key’s member has', async () => {
  const email = `guest@${owner.org.slug}.elsewhere.example`
  await inviteMember(owner, { email, access: 'owner' })
  const admin = await addPerson(owner, 'admin', `adam@${domain}`)
  const scim = new ScimClient(web.app, owner.org.slug, await scimKey(admin))
  const refused = await scim.post('/Users', { userName: email, displayName: 'Guest' })
  expect([refused.status, refused.body.scimType]).toEqual([400, 'mutability'])
  await changeAccess(owner, { memberId: admin.actor.id, access: 'recruiter' })
  const late = await scim.post('/Users', { userName: `late@${domain}`, displayName: 'Late' })
  expect(late.status).toBe(403)
  expect(await memberWith(owner, `late@${domain}`)).toBeUndefined()
})

import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Access, Context } from '#app/accounts/context.ts'
import { removeDomain } from '#app/accounts/domains/domains.server.ts'
import { inviteMember } from '#app/accounts/invitations/invitations.server.ts'
import { removeMember } from '#app/accounts/members/members.server.ts'
import {
  disconnectProvider,
  findProviderSettings,
  requireProvider,
} from '#app/accounts/providers/settings/settings.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { members, users } from '#db/schema/accounts.ts'
import { identityProviders } from '#db/schema/identity.ts'
import { verbsOf } from '#test/support/events.ts'
import { openFalseProvider, type FalseProvider } from '#test/support/identity/false-provider.ts'
import { comeBackAs, connectProvider, proveDomain } from '#test/support/identity/ways.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
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
  const tag = `acme-${++count}`
  const org = await addOrganisation(web.data.database, `Company ${tag}`, tag)
  owner = await addMember(web.data.database, org, 'owner', 'Olga')
  domain = `${tag}.example`
  domainId = await proveDomain(owner, domain)
  await connectProvider(owner, { issuer: provider.issuer, defaultAccess: 'viewer' })
})
afterAll(async () => {
  await web.close()
  await provider.close()
})

const whereTo = (answer: Response) => answer.headers.get('Location')
const home = () => `/${owner.org.slug}`
const wayIn = (why: string) => `/sign-in/to/${owner.org.slug}?failed=${why}`

/** Signs in at the provider as somebody with this address. */
async function comeThrough(email: string, visitor = web.visitor(), slug = owner.org.slug) {
  const to = await comeBackAs(visitor, provider, { slug, email })
  return { visitor, to }
}

async function addPerson(org: Context['org'], access: Access, email: string): Promise<Context> {
  const member = await addMember(web.data.database, org, access, 'Ana')
  await accountsTransaction(member, async (tx) => {
    await tx.db.update(users).set({ email }).where(eq(users.id, member.actor.userId))
    await tx.db.update(members).set({ email }).where(eq(members.id, member.actor.id))
  })
  return member
}

const statusOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).status
const accessOf = (email: string) =>
  accountsTransaction(owner, async (tx) => {
    const [row] = await tx.db.select().from(members).where(eq(members.email, email))
    return row?.access
  })

describe('the sign-in page', () => {
  const ask = async (email: string, fields = {}) =>
    whereTo(await web.visitor().post('/sign-in', { email, ...fields }))

  test('leads people of a verified domain to their provider, and others to their mailbox', async () => {
    expect(await ask(`ana@${domain.toUpperCase()}`)).toBe(`/sign-in/to/${owner.org.slug}`)
    expect(await ask(`ana@sub.${domain}`)).toBe('/sign-in/code')
    expect(await ask('ana@elsewhere.example')).toBe('/sign-in/code')
    expect(await ask(`ana@${domain}`, { way: 'code' })).toBe('/sign-in/code')
  })

  test('hands the typed address on to the provider', async () => {
    const visitor = web.visitor()
    await visitor.post('/sign-in', { email: `ana@${domain}` })
    const page = await (await visitor.get(`/sign-in/to/${owner.org.slug}`)).text()
    expect(page).toContain('Continue to')
    const sent = new URL(whereTo(await visitor.get(`/sign-in/to/${owner.org.slug}/start`)) ?? '')
    expect(sent.searchParams.get('login_hint')).toBe(`ana@${domain}`)
  })

  test('has no such address for organisations without a provider', async () => {
    const other = await addOrganisation(web.data.database)
    for (const slug of [other.slug, 'nobody']) {
      expect(await statusOf(web.visitor(), `/sign-in/to/${slug}`)).toBe(404)
      expect(await statusOf(web.visitor(), `/sign-in/to/${slug}/start`)).toBe(404)
      expect(await statusOf(web.visitor(), `/auth/at/${slug}/callback/oidc?code=a`)).toBe(404)
    }
  })
})

describe('somebody who comes through the provider of an organisation', () => {
  test('becomes a member with the access for newcomers, and is recorded', async () => {
    const { visitor, to } = await comeThrough(`ana@${domain}`)
    expect(to).toBe(home())
    expect(await statusOf(visitor, home())).toBe(200)
    expect(await accessOf(`ana@${domain}`)).toBe('viewer')
    expect(await verbsOf(owner)).toEqual(
      expect.arrayContaining(['member.joined', 'member.signed-in']),
    )
    const { people } = await findProviderSettings(owner)
    expect(people).toBe(1)
  })

  test('joins by the invitation that waits for them', async () => {
    await inviteMember(owner, { email: `ana@${domain}`, access: 'recruiter' })
    await comeThrough(`ana@${domain}`)
    expect(await accessOf(`ana@${domain}`)).toBe('recruiter')
  })

  test('keeps the access they have', async () => {
    await addPerson(owner.org, 'planner', `ana@${domain}`)
    const { visitor } = await comeThrough(`ana@${domain}`)
    expect(await statusOf(visitor, home())).toBe(200)
    expect(await accessOf(`ana@${domain}`)).toBe('planner')
  })

  test('is not let in when nobody new is', async () => {
    await connectProvider(owner, { issuer: provider.issuer, version: 1 })
    expect((await comeThrough(`ana@${domain}`)).to).toBe(wayIn('newcomer'))
  })

  test('is not let back in after they were removed, until they are invited', async () => {
    await comeThrough(`ana@${domain}`)
    const id = await accountsTransaction(owner, async (tx) => {
      const [row] = await tx.db
        .select()
        .from(members)
        .where(eq(members.email, `ana@${domain}`))
      return row?.id ?? ''
    })
    await removeMember(owner, { memberId: id })
    expect((await comeThrough(`ana@${domain}`)).to).toBe(wayIn('removed'))
    await inviteMember(owner, { email: `ana@${domain}`, access: 'interviewer' })
    expect((await comeThrough(`ana@${domain}`)).to).toBe(home())
    expect(await accessOf(`ana@${domain}`)).toBe('interviewer')
  })

  test('has an address in a domain that the organisation proved, or stays outside', async () => {
    const other = await addMember(
      web.data.database,
      await addOrganisation(web.data.database),
      'owner',
    )
    await proveDomain(other, `other-${domain}`)
    for (const email of [`ana@other-${domain}`, 'ana@example.test', `ana@sub.${domain}`]) {
      expect((await comeThrough(email)).to).toBe(wayIn('domain'))
    }
    const { visitor } = await comeThrough(`ana@${domain}`)
    await removeDomain(owner, { id: domainId })
    expect(whereTo(await visitor.get(home()))).toContain('/sign-in?')
    expect((await comeThrough(`ana@${domain}`)).to).toBe(wayIn('domain'))
  })

  test('is not the one who signs in under the same name at the provider of another', async () => {
    const org = await addOrganisation(web.data.database, 'Other', `beta-${count}`)
    const there = await addMember(web.data.database, org, 'owner', 'Oscar')
    await proveDomain(there, `beta-${domain}`)
    await connectProvider(there, { issuer: provider.issuer, defaultAccess: 'viewer' })
    await comeThrough(`ana@${domain}`)
    expect((await comeThrough(`ana@${domain}`, web.visitor(), org.slug)).to).toBe(
      `/sign-in/to/${org.slug}?failed=domain`,
    )
    const visitor = web.visitor()
    const begun = whereTo(await visitor.get(`/sign-in/to/${owner.org.slug}/start`)) ?? ''
    const elsewhere = provider.callbackFor(begun).replace(owner.org.slug, org.slug)
    expect(whereTo(await visitor.get(elsewhere))).toBe(`/sign-in/to/${org.slug}?failed=provider`)
  })
})

describe('a sign-in at one organisation', () => {
  test('opens no other, and tells nothing of the others', async () => {
    const there = await addOrganisation(web.data.database, 'The other company')
    await addPerson(there, 'owner', `ana@${domain}`)
    await inviteMember(
      await addMember(web.data.database, await addOrganisation(web.data.database), 'owner'),
      { email: `ana@${domain}`, access: 'viewer' },
    )
    const { visitor } = await comeThrough(`ana@${domain}`)
    expect(await statusOf(visitor, home())).toBe(200)
    for (const slug of [there.slug, 'nobody-at-all']) {
      expect(whereTo(await visitor.get(`/${slug}`))).toBe(
        `/sign-in?returnTo=${encodeURIComponent(`/${slug}`)}`,
      )
    }
    const list = await (await visitor.get('/organisations')).text()
    expect(list).not.toContain('The other company')
    expect(list).not.toContain('/invitations/')
    const made = await visitor.post('/organisations/new', { name: 'Mine', yourName: 'Ana' })
    expect(made.status).toBe(403)
  })

  test('adds to what the browser had proved of the same person, and of no other', async () => {
    const there = await addOrganisation(web.data.database, 'The other company')
    const ana = await addPerson(there, 'owner', `ana@${domain}`)
    const visitor = await web.as(ana)
    await comeThrough(`ana@${domain}`, visitor)
    expect(await statusOf(visitor, home())).toBe(200)
    expect(await statusOf(visitor, `/${there.slug}`)).toBe(200)
    const { to } = await comeThrough(`ben@${domain}`, visitor)
    expect(to).toBe(`/sign-in/other?${new URLSearchParams({ returnTo: home() })}`)
    expect(await statusOf(visitor, `/${there.slug}`)).toBe(200)
    const question = await (await visitor.get(to ?? '')).text()
    expect(question).toContain(`ana@${domain}`)
    expect(question).toContain(`ben@${domain}`)
    const replaced = await visitor.post('/sign-in/other', { choice: 'replace', returnTo: home() })
    expect(whereTo(replaced)).toBe(home())
    expect(await statusOf(visitor, home())).toBe(200)
    expect(whereTo(await visitor.get(`/${there.slug}`))).toContain('/sign-in?')
    expect((await visitor.post('/sign-in/other', { choice: 'replace' })).status).toBe(410)
  })

  test('leaves the one alone who is there already, if they say so', async () => {
    const ana = await addPerson(owner.org, 'planner', `ana@${domain}`)
    const visitor = await web.as(ana)
    const cookie = visitor.cookies.get('groundwork-session')
    await comeThrough(`ben@${domain}`, visitor)
    const held = visitor.cookies.get('groundwork-arrival') ?? ''
    await visitor.post('/sign-in/other', { choice: 'keep' })
    expect(visitor.cookies.get('groundwork-session')).toBe(cookie)
    const thief = web.visitor()
    thief.cookies.set('groundwork-session', held)
    expect(whereTo(await thief.get(home()))).toContain('/sign-in?')
  })

  test('ends with the provider', async () => {
    const { visitor } = await comeThrough(`ana@${domain}`)
    await disconnectProvider(owner)
    expect(whereTo(await visitor.get(home()))).toContain('/sign-in?')
  })
})

describe('where the provider is required', () => {
  const require = () =>
    accountsTransaction(owner, (tx) =>
      tx.db
        .update(identityProviders)
        .set({ requiredAt: tx.now })
        .where(eq(identityProviders.orgId, tx.org.id)),
    )

  test('a session by code opens nothing from the next request on, whatever is asked', async () => {
    const ana = await addPerson(owner.org, 'admin', `ana@${domain}`)
    const visitor = await web.as(ana)
    expect(await statusOf(visitor, home())).toBe(200)
    await require()
    const door = `/sign-in/to/${owner.org.slug}?returnTo=`
    expect(whereTo(await visitor.get(home()))).toContain(door)
    expect(whereTo(await visitor.get(`${home()}/members`))).toContain(door)
    const posted = await visitor.post(`${home()}/members`, {
      email: 'a@example.test',
      access: 'viewer',
    })
    expect(whereTo(posted)).toContain(door)
    await comeThrough(`ana@${domain}`, visitor)
    expect(await statusOf(visitor, home())).toBe(200)
  })

  test('owners keep a way in by a code, and the record names them', async () => {
    await require()
    const email = `boss@${domain}`
    await addPerson(owner.org, 'owner', email)
    const visitor = web.visitor()
    await visitor.post('/sign-in', { email, way: 'code' })
    const { code } = await codeFor(email)
    expect((await visitor.post('/sign-in/code', { code })).status).toBe(303)
    expect(await statusOf(visitor, home())).toBe(200)
    expect(await verbsOf(owner)).toContain('member.came-by-mail')
  })

  test('it is said before, and asked of nobody before one person has come through it', async () => {
    await expect(requireProvider(owner, { required: true })).rejects.toThrow('once yourself')
    await comeThrough(`ana@${domain}`)
    await requireProvider(owner, { required: true })
    const page = await (await web.visitor().get(`/sign-in/to/${owner.org.slug}`)).text()
    expect(page).toContain('A code opens it for owners alone')
    await requireProvider(owner, { required: false })
    expect((await findProviderSettings(owner)).provider?.requiredAt).toBeNull()
  })
})

async function codeFor(email: string) {
  const mails = await waitingMails(web.data.database, web.app.application.services.secret)
  return {
    code: /\d{4} \d{4}/.exec(mails.findLast(({ to }) => to === email)?.text ?? '')?.[0] ?? '',
  }
}

import type { Context } from '#app/accounts/context.ts'
import { byAddress } from '#app/accounts/door.ts'
import type { SeatedContext } from '#app/accounts/providers/preparation/confirming.server.ts'
import { newId } from '#db/ids.ts'
import { claimDomain, listDomains, settleProof } from '#app/accounts/domains/domains.server.ts'
import { saveProvider } from '#app/accounts/providers/settings/settings.server.ts'
import type { ProviderInput } from '#app/accounts/providers/provider.ts'
import type { FalseProvider } from '#test/support/identity/false-provider.ts'
import { client } from '#test/support/identity/real-provider.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

/** How people come in through a provider: the operator's, or that of an organisation. */
export type Way = {
  web: Web
  start: string
  failed: (why: string) => string
  cookie: (check: string) => string
  /** Under what identities are kept. */
  provider: string
  /** Whose provider it is; null for the operator's. */
  owner: Context | null
}

const returnTo = 'returnTo=/organisations'

async function operators(issuer: string): Promise<Way> {
  const web = await openWeb({
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.clientId,
      OIDC_CLIENT_SECRET: client.clientSecret,
      OIDC_NAME: 'Example ID',
      ALLOW_PRIVATE_ADDRESSES: '1',
    },
  })
  return {
    web,
    start: `/sign-in/provider?${returnTo}`,
    failed: (why) => `/sign-in?failed=${why}`,
    cookie: (check) => `groundwork-${check}`,
    provider: issuer,
    owner: null,
  }
}

async function organisations(issuer: string): Promise<Way> {
  const web = await openWeb({ env: { ALLOW_PRIVATE_ADDRESSES: '1' } })
  const org = await addOrganisation(web.data.database, 'Company with a provider', 'acme')
  const owner = await addMember(web.data.database, org, 'owner', 'Olga')
  await proveDomain(owner, 'example.test')
  await connectProvider(owner, { issuer, defaultAccess: 'viewer' })
  return {
    web,
    start: `/sign-in/to/acme/start?${returnTo}`,
    failed: (why) => `/sign-in/to/acme?failed=${why}`,
    cookie: (check) => `groundwork-${check}.acme`,
    provider: `${owner.org.id} ${issuer}`,
    owner,
  }
}

export const ways = { operators, organisations }

type Coming = { slug: string; email: string; sub?: string }

/** Comes back from a provider that calls them by this address; gives where that leads. */
export async function comeBackAs(
  visitor: Visitor,
  provider: FalseProvider,
  { slug, email, sub = email }: Coming,
): Promise<string | null> {
  provider.lie({})
  const begun = await visitor.get(`/sign-in/to/${slug}/start?returnTo=/${slug}`)
  provider.lie({ idToken: { sub }, userinfo: { sub, email, name: 'Ana Ruiz' } })
  const back = provider.callbackFor(begun.headers.get('Location') ?? '')
  return (await visitor.get(back)).headers.get('Location')
}

/** Makes a domain the organisation's own, as if its proof had been found. */
export async function proveDomain(owner: Context, name: string): Promise<string> {
  await claimDomain(owner, { name })
  const claimed = (await listDomains(owner)).find((domain) => domain.name === name)
  if (!claimed) throw new Error('The domain is not there.')
  await settleProof(owner, { id: claimed.id, finding: 'record' })
  return claimed.id
}

/** Connects the provider of a test to an organisation. */
export const connectProvider = (
  owner: Context,
  { version = 0, ...input }: Partial<ProviderInput> & { issuer: string; version?: number },
): Promise<void> =>
  saveProvider(inSession(owner), { name: 'Example ID', ...client, ...input, version })

/** A member in a session that began so. */
export const inSession = (member: Context, proof = byAddress): SeatedContext => {
  const { userId, name } = member.actor
  return { ...member, person: { userId, sessionId: newId(), name, email: '', proof } }
}

import { customFetch, raw, skipCSRFCheck } from '@auth/core'
import type { AuthConfig } from '@auth/core'
import type { Adapter } from '@auth/core/adapters'
import { AuthError } from '@auth/core/errors'
import type { Provider } from '@auth/core/providers'
import type { ResponseInternal } from '@auth/core/types'
import { z } from 'zod'
import type { Person, SiteContext } from '#app/accounts/context.ts'
import {
  hostCookieName,
  readCookie,
  sessionCookieName,
  setCookie,
} from '#app/accounts/sessions/cookies.ts'
import { enginePath } from '#app/accounts/providers/provider.ts'
import type { IdentityProvider } from '#app/accounts/providers/provider.ts'
import type { Refusal } from '#app/accounts/providers/admission.ts'
import { claimsOf, refusalOf } from '#app/accounts/providers/arrival.server.ts'
import { newToken } from '#app/accounts/sessions/tokens.server.ts'
import { mailboxOf } from './address.ts'
import { providerFetch } from './provider-fetch.server.ts'
import { engineSecret, minutesValid } from './sign-ins.server.ts'

/** Everything the engine works with for one request. */
export type Entrance = SiteContext & {
  agent: string
  provider: IdentityProvider | null
  /** Whose session the browser has, where that matters. */
  present?: Person | null
}

const checkMinutes = 15

/** Why a person was not let in, once the engine has asked. */
export type Verdict = { refusal: Refusal | null }

/** The engine, told to leave to us what we do more strictly: origin checks, tokens, cookies, clocks. */
export function engineConfig(
  entrance: Entrance,
  adapter: Adapter,
  verdict: Verdict,
): AuthConfig & { raw: typeof raw } {
  const { origin, secret } = entrance.services
  return {
    adapter,
    basePath: entrance.provider ? enginePath(entrance.provider) : '/auth',
    trustHost: true,
    raw,
    skipCSRFCheck,
    secret: engineSecret(secret),
    useSecureCookies: origin.startsWith('https:'),
    session: { strategy: 'database', generateSessionToken: newToken },
    cookies: cookieNames(entrance),
    logger: { error: report, warn: () => {}, debug: () => {} },
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.type === 'email') return true
        const subject = account?.providerAccountId ?? ''
        const known = await adapter.getUserByAccount?.({
          provider: 'oidc',
          providerAccountId: subject,
        })
        const claims = claimsOf(profile ?? {}, account?.id_token)
        const email = mailboxOf(String(claims.email ?? '')) ?? ''
        const knownAs = known?.email ?? null
        verdict.refusal = await refusalOf(entrance, { claims, email, knownAs, subject })
        return verdict.refusal === null
      },
    },
    providers: [
      byMail(secret),
      ...(entrance.provider ? [atProvider(entrance, entrance.provider)] : []),
    ],
  }
}

/** Mail is stored and queued before the engine hears of it; here it only redeems. */
const byMail = (secret: string): Provider => ({
  id: 'email',
  type: 'email',
  name: 'E-mail',
  maxAge: minutesValid * 60,
  secret: engineSecret(secret),
  sendVerificationRequest: () => Promise.reject(new Error('Sign-in mail leaves from the outbox.')),
})

const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().transform(mailboxOf).pipe(z.string()),
  name: z.string().optional(),
})

/**
 * An address that the provider has verified leads to the person who already signs in with it: the `signIn` callback
 * refuses every other before the engine links anything.
 */
const atProvider = (
  { services }: Entrance,
  { issuer, clientId, clientSecret, name, organisation }: IdentityProvider,
): Provider => ({
  id: 'oidc',
  type: 'oidc',
  name,
  issuer,
  clientId,
  clientSecret,
  checks: ['pkce', 'state', 'nonce'],
  idToken: false,
  allowDangerousEmailAccountLinking: true,
  [customFetch]: providerFetch(organisation ? services.outgoing : fetch),
  profile: (profile, { id_token }) => {
    const { sub, email, name: called } = claimsSchema.parse(claimsOf(profile, id_token))
    return { id: sub, email, name: called }
  },
})

const checkCookies = ['pkceCodeVerifier', 'state', 'nonce', 'callbackUrl'] as const

function cookieNames(entrance: Entrance): AuthConfig['cookies'] {
  const { origin } = entrance.services
  const options = {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: origin.startsWith('https:'),
  } as const
  const checks = checkCookies.map((key) => [key, { name: checkCookieName(entrance, key), options }])
  return {
    ...Object.fromEntries(checks),
    sessionToken: { name: sessionCookieName(origin), options },
  }
}

/** What was begun at one provider cannot be finished at another. */
const checkCookieName = ({ services, provider }: Entrance, key: string) => {
  const slug = provider?.organisation?.slug
  return hostCookieName(services.origin, `groundwork-${key}${slug ? `.${slug}` : ''}`)
}

/** The engine sees its own cookies alone: a session that is already there must not be linked to anything. */
export const ownCookies = (entrance: Entrance, header: string | null): string =>
  checkCookies
    .map((key) => checkCookieName(entrance, key))
    .flatMap((name) =>
      [readCookie(header, name)].flatMap((value) => (value ? `${name}=${value}` : [])),
    )
    .join('; ')

/** The engine's cookies apart from the session, which is ours to set. */
export const cookiesOf = (origin: string, cookies: ResponseInternal['cookies']): string[] =>
  (cookies ?? [])
    .filter(({ name }) => name !== sessionCookieName(origin))
    .map(({ name, value, options }) =>
      setCookie(origin, {
        name,
        value: encodeURIComponent(value),
        maxAge: options.maxAge === 0 ? 0 : checkMinutes * 60,
      }),
    )

/** A wrong code is ordinary; trouble with the provider is for whoever runs the server. */
function report(error: Error) {
  if (error instanceof AuthError && ['Verification', 'AccessDenied'].includes(error.type)) return
  const cause = error instanceof AuthError ? error.cause?.err?.message : undefined
  const reason = (cause ?? error.message).replaceAll(/\s+/g, ' ').slice(0, 300)
  process.stderr.write(`Sign-in failed (${error.name}): ${reason}\n`)
}

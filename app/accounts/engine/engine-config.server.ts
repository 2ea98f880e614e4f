import { customFetch, raw, skipCSRFCheck } from '@auth/core'
import type { AuthConfig } from '@auth/core'
import type { Adapter } from '@auth/core/adapters'
import { AuthError } from '@auth/core/errors'
import type { Provider } from '@auth/core/providers'
import type { ResponseInternal } from '@auth/core/types'
import { z } from 'zod'
import type { SiteContext } from '#app/accounts/context.ts'
import {
  hostCookieName,
  readCookie,
  sessionCookieName,
  setCookie,
} from '#app/accounts/sessions/cookies.ts'
import { newToken } from '#app/accounts/sessions/tokens.server.ts'
import { mailboxOf } from './address.ts'
import { providerFetch } from './provider-fetch.server.ts'
import { engineSecret, minutesValid } from './sign-ins.server.ts'

export type IdentityProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  name: string
}

/** Everything the engine works with for one request. */
export type Entrance = SiteContext & { agent: string; provider: IdentityProvider | null }

const checkMinutes = 15

/** The engine, told to leave to us what we do more strictly: origin checks, tokens, cookies, clocks. */
export function engineConfig(
  entrance: Entrance,
  adapter: Adapter,
): AuthConfig & { raw: typeof raw } {
  const { origin, secret } = entrance.services
  return {
    adapter,
    basePath: '/auth',
    trustHost: true,
    raw,
    skipCSRFCheck,
    secret: engineSecret(secret),
    useSecureCookies: origin.startsWith('https:'),
    session: { strategy: 'database', generateSessionToken: newToken },
    cookies: cookieNames(origin),
    logger: { error: report, warn: () => {}, debug: () => {} },
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.type === 'email') return true
        const subject = account?.providerAccountId ?? ''
        const known = await adapter.getUserByAccount?.({
          provider: 'oidc',
          providerAccountId: subject,
        })
        return Boolean(known) || profile?.email_verified === true
      },
    },
    providers: [byMail(secret), ...(entrance.provider ? [atProvider(entrance.provider)] : [])],
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

const claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().transform(mailboxOf).pipe(z.string()),
  name: z.string().optional(),
})

/**
 * An address that the provider has verified leads to the person who already signs in with it: the `signIn` callback
 * refuses every unverified one before the engine links anything.
 */
const atProvider = ({ issuer, clientId, clientSecret, name }: IdentityProvider): Provider => ({
  id: 'oidc',
  type: 'oidc',
  name,
  issuer,
  clientId,
  clientSecret,
  checks: ['pkce', 'state', 'nonce'],
  idToken: false,
  allowDangerousEmailAccountLinking: true,
  [customFetch]: providerFetch,
  profile: (profile) => {
    const { sub, email, name: called } = claims.parse(profile)
    return { id: sub, email, name: called }
  },
})

const checkCookies = ['pkceCodeVerifier', 'state', 'nonce', 'callbackUrl'] as const

function cookieNames(origin: string): AuthConfig['cookies'] {
  const options = {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: origin.startsWith('https:'),
  } as const
  const checks = checkCookies.map((key) => [key, { name: checkCookieName(origin, key), options }])
  return {
    ...Object.fromEntries(checks),
    sessionToken: { name: sessionCookieName(origin), options },
  }
}

const checkCookieName = (origin: string, key: string) => hostCookieName(origin, `groundwork-${key}`)

/** The engine sees its own cookies alone: a session that is already there must not be linked to anything. */
export const ownCookies = (origin: string, header: string | null): string =>
  checkCookies
    .map((key) => checkCookieName(origin, key))
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

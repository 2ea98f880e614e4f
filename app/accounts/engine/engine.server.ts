import { Auth } from '@auth/core'
import { AuthError } from '@auth/core/errors'
import { databaseAdapter } from './adapter.server.ts'
import { enginePath } from '#app/accounts/providers/provider.ts'
import type { Refusal } from '#app/accounts/providers/admission.ts'
import { cookiesOf, engineConfig, ownCookies } from './engine-config.server.ts'
import type { Entrance, Verdict } from './engine-config.server.ts'
import { tokenFor } from './sign-ins.server.ts'

export type SignInFailure = 'code' | 'provider' | Refusal
type Outcome<T> = ({ ok: true } & T) | { ok: false; failure: SignInFailure }

/** Redeems the code or link of an e-mail sign-in for a session. */
export async function redeem(
  entrance: Entrance,
  given: { email: string; browser: string; codeOrLink: string },
): Promise<Outcome<{ token: string }>> {
  const query = new URLSearchParams({
    email: given.email,
    token: tokenFor(given.browser, given.codeOrLink),
  })
  const done = await run(entrance, { path: `callback/email?${query}`, browser: given.browser })
  return done.ok && done.token !== null
    ? { ok: true, token: done.token }
    : { ok: false, failure: 'code' }
}

/** Where to send a person who signs in at the outside provider, and the cookies to come back with. */
export async function startAtProvider(
  entrance: Entrance,
  { returnTo, email }: { returnTo: string; email: string | null },
): Promise<Outcome<{ location: string; cookies: string[] }>> {
  const callbackUrl = new URL(returnTo, entrance.services.origin).href
  const hint = email ? `?${new URLSearchParams({ login_hint: email })}` : ''
  return run(entrance, { path: `signin/oidc${hint}`, body: new URLSearchParams({ callbackUrl }) })
}

/** Completes a sign-in at the outside provider: checks what came back and opens a session. */
export async function finishAtProvider(
  entrance: Entrance,
  came: { search: string; cookieHeader: string | null },
): Promise<Outcome<{ location: string; cookies: string[]; token: string }>> {
  const cookieHeader = ownCookies(entrance, came.cookieHeader)
  const done = await run(entrance, { path: `callback/oidc${came.search}`, cookieHeader })
  if (!done.ok) return done
  const { token, ...rest } = done
  return token === null ? { ok: false, failure: 'provider' } : { ...rest, token }
}

type Call = { path: string; body?: URLSearchParams; browser?: string; cookieHeader?: string }

async function run(
  entrance: Entrance,
  call: Call,
): Promise<Outcome<{ location: string; cookies: string[]; token: string | null }>> {
  const { origin } = entrance.services
  const session: { token: string | null } = { token: null }
  const { agent, provider, present = null } = entrance
  const visitor = { browser: call.browser ?? '', agent, provider, present }
  const verdict: Verdict = { refusal: null }
  const base = provider ? enginePath(provider) : '/auth'
  const request = new Request(new URL(`${base}/${call.path}`, origin), {
    method: call.body ? 'POST' : 'GET',
    body: call.body ?? null,
    headers: { Cookie: call.cookieHeader ?? '' },
  })
  try {
    const answer = await Auth(
      request,
      engineConfig(entrance, databaseAdapter(entrance, visitor, session), verdict),
    )
    if (!answer.redirect) return { ok: false, failure: 'provider' }
    const cookies = cookiesOf(origin, answer.cookies)
    return { ok: true, location: answer.redirect, cookies, token: session.token }
  } catch (error) {
    if (!(error instanceof AuthError) || error.type === 'AdapterError') throw error
    return { ok: false, failure: verdict.refusal ?? failureOf(error) }
  }
}

const failureOf = ({ type }: AuthError): SignInFailure => {
  return type === 'Verification' ? 'code' : 'provider'
}

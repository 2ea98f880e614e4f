import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { client, closeServer, listen } from './real-provider.ts'

type Claims = Record<string, unknown>

export type Lies = {
  /** What stands in the discovery document, the ID token or the answer about the person instead of the truth. */
  discovery?: Claims
  header?: Claims
  idToken?: Claims
  userinfo?: Claims
}

export type FalseProvider = {
  issuer: string
  lie: (lies: Lies) => void
  /** The honest answer to a request for sign-in, as the browser would carry it back. */
  callbackFor: (location: string, changes?: Record<string, string>) => string
  close: () => Promise<void>
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const person = { sub: 'mallory', email: 'mallory@example.test', email_verified: true, name: 'M' }

/** A provider that follows the protocol except where a test tells it to lie. */
export async function openFalseProvider(): Promise<FalseProvider> {
  let lies: Lies = {}
  let nonce = ''
  const server = createServer((request, response) => {
    const answer = pages[request.url ?? '']?.()
    response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(answer ?? {}))
  })
  const issuer = await listen(server)
  const now = () => Math.floor(Date.now() / 1000)
  const pages: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/me`,
      jwks_uri: `${issuer}/jwks`,
      code_challenge_methods_supported: ['S256'],
      ...lies.discovery,
    }),
    '/jwks': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), alg: 'RS256', kid: 'k' }] }),
    '/token': () => ({
      access_token: 'an access token',
      token_type: 'Bearer',
      id_token: signed(lies.header, {
        iss: issuer,
        aud: client.clientId,
        sub: person.sub,
        nonce,
        iat: now(),
        exp: now() + 60,
        ...lies.idToken,
      }),
    }),
    '/me': () => ({ ...person, ...lies.userinfo }),
  }
  return {
    issuer,
    lie: (told) => {
      lies = told
    },
    callbackFor: (location, changes = {}) => {
      const asked = new URL(location).searchParams
      nonce = asked.get('nonce') ?? ''
      const back = { code: 'a-code', state: asked.get('state') ?? '', ...changes }
      return `/auth/callback/oidc?${new URLSearchParams(back)}`
    },
    close: () => closeServer(server),
  }
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function signed(header: Claims = {}, claims: Claims): string {
  const head = { alg: 'RS256', kid: 'k', ...header }
  const text = `${part(head)}.${part(claims)}`
  if (head.alg === 'none') return `${text}.`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`
}

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
  /** Signs with a key that it does not publish. */
  otherKey?: boolean
  /** Publishes no key at all. */
  noKeys?: boolean
}

export type FalseProvider = {
  issuer: string
  lie: (lies: Lies) => void
  /** The honest answer to a request for sign-in, as the browser would carry it back. */
  callbackFor: (location: string, changes?: Record<string, string>) => string
  close: () => Promise<void>
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
const person = { sub: 'mallory', email: 'mallory@example.test', email_verified: true, name: 'M' }

type State = { issuer: string; lies: Lies; nonce: string }

/** A provider that follows the protocol except where a test tells it to lie. */
export async function openFalseProvider(): Promise<FalseProvider> {
  const state: State = { issuer: '', lies: {}, nonce: '' }
  const server = createServer((request, response) => {
    const answer = answerTo(request.url ?? '', state)
    const headers = { 'Content-Type': 'application/json', Connection: 'close' }
    response.writeHead(answer ? 200 : 404, headers)
    response.end(JSON.stringify(answer ?? {}))
  })
  state.issuer = await listen(server)
  return {
    issuer: state.issuer,
    lie: (told) => {
      state.lies = told
    },
    callbackFor: (location, changes = {}) => {
      const asked = new URL(location).searchParams
      state.nonce = asked.get('nonce') ?? ''
      const back = { code: 'a-code', state: asked.get('state') ?? '', ...changes }
      const { pathname } = new URL(asked.get('redirect_uri') ?? '')
      return `${pathname}?${new URLSearchParams(back)}`
    },
    close: () => closeServer(server),
  }
}

function answerTo(path: string, { issuer, lies, nonce }: State): Claims | undefined {
  if (path === '/me') return { ...person, ...lies.userinfo }
  if (path === '/jwks') {
    const key = { ...publicKey.export({ format: 'jwk' }), alg: 'RS256', kid: 'k' }
    return { keys: lies.noKeys ? [] : [key] }
  }
  if (path === '/.well-known/openid-configuration') {
    const at = (name: string) => `${issuer}/${name}`
    return {
      issuer,
      authorization_endpoint: at('auth'),
      token_endpoint: at('token'),
      userinfo_endpoint: at('me'),
      jwks_uri: at('jwks'),
      code_challenge_methods_supported: ['S256'],
      ...lies.discovery,
    }
  }
  if (path !== '/token') return undefined
  const now = Math.floor(Date.now() / 1000)
  const truth = {
    iss: issuer,
    aud: client.clientId,
    sub: person.sub,
    nonce,
    iat: now,
    exp: now + 60,
  }
  const token = signed(lies, { ...truth, ...lies.idToken })
  return { access_token: 'an access token', token_type: 'Bearer', id_token: token }
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function signed({ header = {}, otherKey }: Lies, claims: Claims): string {
  const head = { alg: 'RS256', kid: 'k', ...header }
  const text = `${part(head)}.${part(claims)}`
  if (head.alg === 'none') return `${text}.`
  const key = otherKey ? other.privateKey : privateKey
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`
}

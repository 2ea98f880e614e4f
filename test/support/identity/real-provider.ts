import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { Provider } from 'oidc-provider'
import { Visitor, type Fields } from '#test/support/web/visitor.ts'

export const client = { clientId: 'groundwork', clientSecret: 'a client secret for tests' }

export type Person = { sub: string; email: string; email_verified: boolean; name: string }

export type RealProvider = {
  issuer: string
  people: Map<string, Person>
  /** Does what a person does there: signs in, agrees, and is sent back. Gives the address back to us. */
  signIn: (location: string, sub: string) => Promise<string>
  close: () => Promise<void>
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port was given.')
  return `http://127.0.0.1:${address.port}`
}

export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** The `oidc-provider` package on the loopback interface, insisting on PKCE. */
export async function openRealProvider(
  origin: string,
  callbacks = ['/auth/callback/oidc'],
): Promise<RealProvider> {
  const people = new Map<string, Person>()
  const server = createServer()
  const issuer = await listen(server)
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: callbacks.map((path) => `${origin}${path}`),
      },
    ],
    pkce: { required: () => true },
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key for tests'] },
    findAccount: (_ctx: unknown, sub: string) => ({
      accountId: sub,
      claims: () => people.get(sub) ?? { sub },
    }),
  })
  server.on('request', provider.callback())
  return {
    issuer,
    people,
    signIn: (location, sub) => walkThrough(location, sub, origin),
    close: () => closeServer(server),
  }
}

async function walkThrough(location: string, sub: string, origin: string): Promise<string> {
  const visitor = new Visitor((request) => fetch(request, { redirect: 'manual' }), location)
  const answers: Fields[] = [
    { prompt: 'login', login: sub, password: 'any' },
    { prompt: 'consent' },
  ]
  let next = location
  for (let step = 0; step < 12; step++) {
    const { pathname } = new URL(next)
    const fields = pathname.startsWith('/interaction/') ? answers.shift() : undefined
    const answer = await (fields ? visitor.post(next, fields) : visitor.get(next))
    const to = answer.headers.get('Location')
    if (!to) throw new Error(`The provider stopped: ${answer.status} ${await answer.text()}`)
    next = new URL(to, next).href
    if (next.startsWith(origin)) return next.slice(origin.length)
  }
  throw new Error('The provider went in circles.')
}

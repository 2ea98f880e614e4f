import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { freePort } from '#test/support/process/free-port.ts'

export type ReceivedMail = { from: string; to: string[]; source: string }

export type MailServer = {
  url: string
  received: ReceivedMail[]
  /** Answers every message with this status instead of taking it. */
  refuseWith: (code: number | null) => void
  start: () => Promise<void>
  stop: () => Promise<void>
}

type State = { received: ReceivedMail[]; refusal: number | null }
type Credentials = { user: string; pass: string }

/** A real mail server on the loopback interface. It is down until `start`. */
export async function mailServer(credentials?: Credentials): Promise<MailServer> {
  const port = await freePort()
  const state: State = { received: [], refusal: null }
  const user = credentials ? `${credentials.user}:${encodeURIComponent(credentials.pass)}@` : ''
  let server: SMTPServer | null = null
  return {
    url: `smtp://${user}127.0.0.1:${port}`,
    received: state.received,
    refuseWith: (code) => void (state.refusal = code),
    start: async () => {
      server = create(state, credentials)
      await once(server.listen(port, '127.0.0.1'), 'listening')
    },
    stop: async () => {
      const running = server
      server = null
      if (running) await new Promise<void>((resolve) => running.close(resolve))
    },
  }
}

function create(state: State, credentials?: Credentials): SMTPServer {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', ...(credentials ? [] : ['AUTH'])],
    authOptional: !credentials,
    onAuth: ({ username, password }, _session, done) =>
      username === credentials?.user && password === credentials?.pass
        ? done(null, { user: username })
        : done(new Error('Wrong name or password')),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { refusal: responseCode } = state
        if (responseCode) return done(Object.assign(new Error('Refused'), { responseCode }))
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const to = envelope.rcptTo.map(({ address }) => address)
        state.received.push({ from, to, source: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  server.on('error', () => {})
  return server
}

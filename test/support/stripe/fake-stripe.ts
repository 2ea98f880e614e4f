import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Stripe } from 'stripe'
import type { StripeAccount } from '#app/http/application.ts'
import { Book } from './book.ts'
import type { StripeEvent } from './book.ts'
import { readFields } from './form-body.ts'
import { hostedPage } from './hosted-pages.ts'
import { Refusal, requests } from './requests.ts'

export type Asked = { method: string; path: string; body: string; idempotencyKey: string }
export type Fault = 'hang up' | number

export type FakeStripe = {
  book: Book
  account: StripeAccount
  /** Everything that was asked, repeats included. */
  asked: Asked[]
  /** What the next requests meet instead of an answer, one each. */
  next: (...faults: Fault[]) => void
  /** What each answer waits for on its way: it says what was true when it left. */
  lag: (until: () => Promise<unknown> | undefined) => void
  /** An event as it arrives: the bytes and the header that signs them. */
  signed: (event: StripeEvent, change?: { secret?: string; at?: number }) => SignedEvent
  close: () => Promise<void>
}

export type SignedEvent = { body: string; signature: string }

const prices = { team: 'price_team', business: 'price_business' }

type Desk = {
  book: Book
  asked: Asked[]
  faults: Fault[]
  lag: () => Promise<unknown> | undefined
  answers: Map<string, { body: string; answer: string }>
}

export type FakeOptions = {
  now: () => Date
  secretKey?: string
  webhookSecret?: string
  port?: number
  /** Where every event is told as soon as it has happened. */
  tells?: string
}

/** An account of Stripe's on this machine that speaks its API and signs its events as Stripe does. */
export async function startFakeStripe({
  now,
  secretKey = 'sk_test_fake',
  webhookSecret = 'whsec_fake',
  port = 0,
  tells,
}: FakeOptions): Promise<FakeStripe> {
  const book = new Book(() => Math.floor(now().getTime() / 1000))
  addPrice(book, 'team', 1200)
  addPrice(book, 'business', 2900)
  const desk: Desk = { book, asked: [], faults: [], lag: () => undefined, answers: new Map() }
  const signed = signing(book, webhookSecret)
  const tellAll = tells === undefined ? undefined : teller(book, tells, signed)
  const server = createServer((request, response) => {
    receive(desk, secretKey, request, response)
      .catch(() => void response.destroy())
      .finally(tellAll)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  book.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    book,
    account: { secretKey, webhookSecret, prices, apiUrl: book.url },
    asked: desk.asked,
    lag: (until) => void (desk.lag = until),
    next: (...faults) => void desk.faults.push(...faults),
    signed,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function signing(book: Book, webhookSecret: string): FakeStripe['signed'] {
  const { webhooks } = new Stripe('sk_test_signing')
  return (event, { secret = webhookSecret, at = book.now() } = {}) => {
    const body = JSON.stringify(event)
    return {
      body,
      signature: webhooks.generateTestHeaderString({ payload: body, secret, timestamp: at }),
    }
  }
}

/** Tells the address what it has not been told yet. */
function teller(book: Book, url: string, signed: FakeStripe['signed']) {
  let told = 0
  return async () => {
    for (; told < book.events.length; told += 1) {
      const event = book.events[told]
      if (event) await tell(url, signed(event))
    }
  }
}

const addPrice = (book: Book, plan: keyof typeof prices, amount: number) =>
  book.prices.set(prices[plan], {
    id: prices[plan],
    object: 'price',
    unit_amount: amount,
    currency: 'eur',
    recurring: { interval: 'month' },
    metadata: {},
  })

async function receive(
  desk: Desk,
  secretKey: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', headers } = request
  const url = new URL(request.url ?? '/', desk.book.url)
  const body = await textOf(request)
  if (!url.pathname.startsWith('/v1/'))
    return hostedPage(desk.book, { method, url, body }, response)
  const idempotencyKey = String(headers['idempotency-key'] ?? '')
  desk.asked.push({ method, path: url.pathname, body, idempotencyKey })
  const fault = desk.faults.shift()
  if (fault === 'hang up') return void response.destroy()
  if (fault !== undefined)
    return send(response, fault, { error: { type: 'api_error', message: 'Oops' } })
  if (headers.authorization !== `Bearer ${secretKey}`)
    return send(response, 401, {
      error: { type: 'invalid_request_error', message: 'Invalid API Key' },
    })
  try {
    const answer = JSON.stringify(once(desk, { method, url, body, idempotencyKey }))
    await desk.lag()
    send(response, 200, JSON.parse(answer))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    send(response, error.status, error.body)
  }
}

const tell = (url: string, { body, signature }: SignedEvent) =>
  fetch(url, { method: 'POST', body, headers: { 'Stripe-Signature': signature } }).catch(() => null)

type Call = { method: string; url: URL; body: string; idempotencyKey: string }

/** The same key and the same body get the first answer; with another body the key is refused. */
function once(desk: Desk, call: Call): unknown {
  const { idempotencyKey, body } = call
  const before = call.method === 'POST' ? desk.answers.get(idempotencyKey) : undefined
  if (before && before.body !== body)
    throw new Refusal(
      400,
      'Keys for idempotent requests can only be used with the same parameters.',
      {
        type: 'idempotency_error',
      },
    )
  if (before) return JSON.parse(before.answer)
  const answer = answerTo(desk.book, call)
  if (idempotencyKey !== '')
    desk.answers.set(idempotencyKey, { body, answer: JSON.stringify(answer) })
  return answer
}

function answerTo(book: Book, { method, url, body }: Call): object {
  for (const [known, path, answer] of requests) {
    const match = known === method ? path.exec(url.pathname) : null
    if (match) return answer(book, readFields(body || url.search.slice(1)), match.slice(1))
  }
  throw new Refusal(404, `Unrecognized request URL (${method}: ${url.pathname}).`)
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json', 'Request-Id': 'req_fake' })
    .end(JSON.stringify(value))
}

import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { record } from '#app/accounts/audit/record.server.ts'
import type { AuditEvent } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { hookKind } from '#app/accounts/announcements/announce.server.ts'
import { deliverHook } from '#app/accounts/hooks/delivery.server.ts'
import { eventTypes, newHookSchema, payloadOf } from '#app/accounts/announcements/hook.ts'
import {
  addHook,
  findHook,
  listHooks,
  removeHook,
  resumeHook,
  rotateSecret,
  sendAgain,
  testHook,
} from '#app/accounts/hooks/hooks.server.ts'
import { outgoingFetch } from '#app/http/outgoing/outgoing-fetch.server.ts'
import { Forbidden, Unprocessable } from '#app/problems.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import type { Jobs } from '#app/queue/jobs.server.ts'
import { jobsTransaction, transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { outbox } from '#db/schema/queue.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

type Received = { headers: Record<string, string>; body: string }
type Behaviour = (request: IncomingMessage, response: ServerResponse) => void

const answers = (status: number, headers: Record<string, string> = {}): Behaviour => {
  return (_request, response) => response.writeHead(status, headers).end('ok')
}

describe('webhooks', () => {
  let data: TestDatabase
  let jobs: Jobs
  let server: Server
  let url: string
  let behaviour: Behaviour
  let received: Received[]
  let owner: Context
  let hookId: string
  let secret: string
  let clock: Date

  beforeAll(async () => {
    data = await openTestDatabase()
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => (body += String(part)))
      request.on('end', () => {
        received.push({ headers: request.headers as Record<string, string>, body })
        behaviour(request, response)
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
    owner = await addMember(data.database, await addOrganisation(data.database), 'owner')
    jobs = await startWith(true)
  })
  beforeEach(async () => {
    await jobsTransaction({ db: data.database }, (tx) => tx.db.delete(outbox))
    behaviour = answers(200)
    received = []
    clock = new Date()
    owner = {
      ...(await addMember(data.database, await addOrganisation(data.database), 'owner')),
      now: clock,
    }
    const types = ['opening.published', 'candidacy.moved']
    ;({ id: hookId, secret } = await addHook(owner, { url, types }))
  })
  afterAll(async () => {
    await jobs.stop()
    server.closeAllConnections()
    server.close()
    await data.close()
  })

  function startWith(allowPrivate: boolean): Promise<Jobs> {
    const services = { ...owner.services, outgoing: outgoingFetch({ allowPrivate }) }
    const { database } = data
    const log = { info: () => {}, error: () => {} }
    const handlers = { [hookKind]: deliverHook({ database, services }) }
    return startJobs({ database, handlers, clock: () => clock, log, poll: false })
  }

  const happen = (event: Partial<AuditEvent> = {}) =>
    transaction(owner, (tx) =>
      record(tx, {
        verb: 'opening.published',
        subject: { type: 'opening', id: newId() },
        data: { description: 3 },
        ...event,
      }),
    )
  const log = async () => (await findHook(owner, hookId)).deliveries
  const deliver = () => jobs.runDueJobs({ evenBackedOff: true })

  test('tell of what was chosen: ids and fixed words', async () => {
    const id = newId()
    const moved = { from: newId(), to: newId(), rating: 5, text: 'Loves it' }
    await happen({ verb: 'candidacy.moved', subject: { type: 'candidacy', id }, data: moved })
    await happen({ verb: 'opening.closed' })
    await deliver()
    expect(received.map(({ body }) => JSON.parse(body))).toEqual([
      {
        type: 'candidacy.moved',
        timestamp: owner.now.toISOString(),
        data: {
          event: expect.any(String),
          organisation: owner.org.id,
          subject: { type: 'candidacy', id },
          from: moved.from,
          to: moved.to,
        },
      },
    ])
  })

  test('are signed as Standard Webhooks says, and old or altered ones are refused', async () => {
    await happen()
    await deliver()
    const [message] = received
    const { body = '', headers = {} } = message ?? {}
    const check = new Webhook(secret)
    expect(check.verify(body, headers)).toMatchObject({ type: 'opening.published' })
    expect(() => check.verify(body.replace('published', 'closed'), headers)).toThrow()
    const old = { ...headers, 'webhook-timestamp': String(Date.now() / 1000 - 3600) }
    expect(() => check.verify(body, old)).toThrow()
  })

  test('are signed by both secrets for a day after a new one was made', async () => {
    const { secret: next } = await rotateSecret(owner, hookId)
    await happen()
    await deliver()
    for (const one of [secret, next])
      expect(
        new Webhook(one).verify(received[0]?.body ?? '', received[0]?.headers ?? {}),
      ).toBeDefined()
    clock = new Date(clock.getTime() + 25 * 60 * 60 * 1000)
    await happen()
    await deliver()
    expect(received[1]?.headers['webhook-signature']?.split(' ')).toHaveLength(1)
  })

  test('happen with the change or not at all', async () => {
    const failing = transaction(owner, async (tx) => {
      await record(tx, { verb: 'opening.published', subject: { type: 'opening', id: newId() } })
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    await deliver()
    expect([received.length, (await log()).length]).toEqual([0, 0])
  })

  test('are tried again under the same id until they are taken', async () => {
    await happen()
    behaviour = answers(500)
    expect(await deliver()).toMatchObject({ failed: 1 })
    expect(await log()).toMatchObject([{ state: 'failed', status: 500, attempts: 1 }])
    behaviour = (_request, response) => response.destroy()
    await deliver()
    behaviour = answers(204)
    await deliver()
    expect(await log()).toMatchObject([{ state: 'delivered', status: 204, attempts: 3 }])
    const ids = received.map(({ headers }) => headers['webhook-id'])
    expect([ids.length, new Set(ids).size]).toEqual([3, 1])
    await deliver()
    expect(received).toHaveLength(3)
  })

  test('stop at an endpoint that says it is gone, until somebody switches it on', async () => {
    await happen()
    behaviour = answers(410)
    expect(await deliver()).toMatchObject({ done: 1 })
    expect((await listHooks(owner))[0]?.disabledAt).toEqual(clock)
    await happen()
    await deliver()
    expect(received).toHaveLength(1)
    await expect(testHook(owner, hookId)).rejects.toThrow(Unprocessable)
    await resumeHook(owner, hookId)
    behaviour = answers(200)
    await testHook(owner, hookId)
    await deliver()
    expect(JSON.parse(received[1]?.body ?? '')).toMatchObject({ type: 'webhook.test' })
  })

  test('follow no redirect, and are given up at once there', async () => {
    await happen()
    behaviour = answers(302, { Location: 'http://127.0.0.1:1/' })
    expect(await deliver()).toMatchObject({ parked: 1 })
    expect((await log())[0]?.problem).toContain('redirect')
  })

  test('never go into a private network', async () => {
    const guarded = await startWith(false)
    await happen()
    expect(await guarded.runDueJobs()).toMatchObject({ parked: 1 })
    expect([received.length, (await log())[0]?.problem]).toEqual([
      0,
      'The address leads into a private network.',
    ])
    await guarded.stop()
  })

  test('take little of an answer, however much there is', async () => {
    await happen()
    let sent = 0
    behaviour = (_request, response) => {
      response.on('error', () => {})
      const more = () => {
        while (sent < 50_000_000 && !response.destroyed)
          if (!response.write(Buffer.alloc(65_536, (sent += 65_536)))) return
      }
      response.writeHead(200)
      response.on('drain', more)
      more()
    }
    await deliver()
    expect((await log())[0]?.state).toBe('delivered')
    expect(sent).toBeLessThan(50_000_000)
  })

  test('are sent again when somebody asks, under the id they had', async () => {
    await happen()
    await deliver()
    const [delivery] = await log()
    await sendAgain(owner, { hookId, deliveryId: delivery?.id ?? '' })
    await deliver()
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(received).toHaveLength(2)
  })

  test('of an endpoint that was removed are dropped', async () => {
    await happen()
    await removeHook(owner, hookId)
    expect(await deliver()).toMatchObject({ done: 1, failed: 0 })
    expect(received).toEqual([])
  })

  test('are for owners and admins', async () => {
    const planner = await addMember(data.database, owner.org, 'planner')
    expect(() => listHooks(planner)).toThrow(Forbidden)
    expect(() => addHook(planner, { url, types: ['opening.opened'] })).toThrow(Forbidden)
  })
})

test('an endpoint is an address of the web without a password in it', () => {
  const taken = (address: string) =>
    newHookSchema.safeParse({ url: address, types: ['opening.opened'] }).success
  expect(['https://a.example/x', 'http://a.example'].map(taken)).toEqual([true, true])
  expect(['ftp://a.example', 'https://u:p@a.example', 'a.example', ''].map(taken)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('no kind of event lets more than ids and fixed words through', () => {
  const data = { note: 'text', rating: 5, pay: 100_000, name: 'Noor', score: 4 }
  for (const verb of eventTypes) {
    const about = { id: 'e', at: new Date(0), subjectType: 'opening', subjectId: 's', data }
    expect(Object.keys(payloadOf({ ...about, verb }, 'o').data)).toEqual([
      'event',
      'organisation',
      'subject',
    ])
  }
})

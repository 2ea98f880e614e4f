import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { deliverMail } from '#app/mail/delivery.server.ts'
import type { Delivery } from '#app/mail/delivery.server.ts'
import { listMails } from '#app/mail/local-outbox.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import type { Mail } from '#app/mail/mail.server.ts'
import { openSmtp } from '#app/mail/smtp.server.ts'
import type { MailTransport } from '#app/mail/smtp.server.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import { jobsTransaction, transaction } from '#db/connection.server.ts'
import { mails, outbox } from '#db/schema/queue.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { mailServer } from '#test/support/mail-server.ts'
import type { MailServer } from '#test/support/mail-server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const from = 'Groundwork <jobs@groundwork.test>'
const hello = { key: 'hello', to: 'ana@example.test', subject: 'Grüße', text: 'Code 12345678\n' }

describe('mail delivery', () => {
  let data: TestDatabase
  let ctx: Context
  let server: MailServer
  let transport: MailTransport
  const closing: (() => Promise<void> | void)[] = []

  beforeEach(async () => {
    data = await openTestDatabase()
    ctx = await addMember(data.database, await addOrganisation(data.database), 'owner')
    server = await mailServer({ user: 'groundwork', pass: 'p@ss/word' })
    transport = openSmtp({ url: server.url, from })
    closing.push(data.close, server.stop, transport.close)
  })
  afterEach(async () => {
    while (closing.length > 0) await closing.pop()?.()
  })

  async function jobsWith(
    way: MailTransport | null,
    secret = ctx.services.secret,
    more: Partial<Delivery> = {},
  ) {
    const place = { database: data.database, secret, transport: way, readable: true }
    const mail = deliverMail({ ...place, ...more })
    const log = { info: () => {}, error: () => {} }
    const options = { database: data.database, handlers: { mail }, clock: () => ctx.now, log }
    const jobs = await startJobs({ ...options, poll: false })
    closing.push(jobs.stop)
    return jobs
  }
  const write = (change: Partial<Mail> = {}) =>
    transaction(ctx, (tx) => queueMail(tx, { ...hello, ...change }))
  const rows = () => jobsTransaction(ctx, (tx) => tx.db.select().from(mails))
  const waiting = () => jobsTransaction(ctx, (tx) => tx.db.select().from(outbox))

  test('hands a mail to the mail server once and keeps nothing of it', async () => {
    await server.start()
    const jobs = await jobsWith(transport)
    await write()
    await write()
    expect(await jobs.runDueJobs()).toMatchObject({ done: 1 })
    const [mail, ...others] = server.received
    expect(others).toEqual([])
    expect(mail).toMatchObject({ from: 'jobs@groundwork.test', to: ['ana@example.test'] })
    expect(mail?.source).toMatch(/^From: Groundwork <jobs@groundwork.test>\r$/m)
    expect(mail?.source).toMatch(/^Subject: =\?UTF-8\?Q\?Gr=C3=BC=C3=9Fe\?=\r$/m)
    expect(mail?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(mail?.source).toContain('Code 12345678')
    expect(await rows()).toMatchObject([
      { recipient: '', subject: '', text: null, sentAt: ctx.now },
    ])
    expect(JSON.stringify(await waiting())).not.toContain('sealed')
  })

  test('carries an invitation as a part for calendars and as a file', async () => {
    await server.start()
    const jobs = await jobsWith(transport)
    const text = 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n'
    await write({ calendar: { method: 'CANCEL', text } })
    expect(await jobs.runDueJobs()).toMatchObject({ done: 1 })
    const source = server.received[0]?.source
    expect(source).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=CANCEL/m)
    expect(source).toMatch(/^Content-Type: application\/ics; name=cancellation.ics/m)
  })

  test('wears the look of its organisation beside the plain text, with the logo inside', async () => {
    await server.start()
    const dress = { name: 'Fern & Co', accent: '#0d5a6b', ink: '#ffffff', logo: 'iVBORw0KGgoA' }
    const asked: string[] = []
    const dressOf = async (orgId: string) => {
      asked.push(orgId)
      return dress
    }
    const jobs = await jobsWith(transport, undefined, { dressOf })
    await write()
    expect(await jobs.runDueJobs()).toMatchObject({ done: 1 })
    expect(asked).toEqual([ctx.org.id])
    const source = server.received[0]?.source.replaceAll('=\r\n', '')
    expect(source).toMatch(/^Content-Type: text\/plain/m)
    expect(source).toMatch(/^Content-Type: text\/html/m)
    expect(source).toContain('Fern &amp; Co')
    expect(source).toMatch(/^Content-Id: <logo>/im)
    expect(source).toContain('iVBORw0KGgoA')
  })

  test('keeps mail while the server is down and then delivers it once', async () => {
    const jobs = await jobsWith(transport)
    await write()
    expect(await jobs.runDueJobs()).toMatchObject({ failed: 1 })
    expect(await jobs.runDueJobs({ evenBackedOff: true })).toMatchObject({ failed: 1 })
    expect((await waiting())[0]?.lastError).toMatch(/ECONNREFUSED/)
    await server.start()
    expect(await jobs.runDueJobs({ evenBackedOff: true })).toMatchObject({ done: 1 })
    expect(await jobs.runDueJobs({ evenBackedOff: true })).toMatchObject({ done: 0 })
    expect(server.received).toHaveLength(1)
  })

  test('sends nothing again when the job is repeated after the server took the mail', async () => {
    await server.start()
    const jobs = await jobsWith(transport)
    await write()
    const [before] = await waiting()
    await jobs.runDueJobs()
    await jobsTransaction(ctx, (tx) =>
      tx.db.update(outbox).set({ doneAt: null, sentAt: null, payload: before?.payload ?? {} }),
    )
    expect(await jobs.runDueJobs()).toMatchObject({ done: 1 })
    expect(server.received).toHaveLength(1)
  })

  test('gives every try the same message id', async () => {
    await server.start()
    const message = { id: 'f00', to: 'ana@example.test', subject: 'a', text: 'b' }
    await transport.send(message)
    await transport.send(message)
    const ids = server.received.map(({ source }) => /^Message-ID: (.*)\r$/m.exec(source)?.[1])
    expect(ids).toEqual(['<f00@groundwork.test>', '<f00@groundwork.test>'])
  })

  test('tries again after a passing refusal, gives up after a final one', async () => {
    await server.start()
    const jobs = await jobsWith(transport)
    server.refuseWith(451)
    await write({ key: 'passing' })
    expect(await jobs.runDueJobs()).toMatchObject({ failed: 1 })
    server.refuseWith(550)
    expect(await jobs.runDueJobs({ evenBackedOff: true })).toMatchObject({ parked: 1 })
    expect((await waiting())[0]).toMatchObject({ attempts: 2, parkedAt: ctx.now })
    expect((await waiting())[0]?.lastError).not.toContain('ana@')
  })

  test('reaches no second address and sets no header through what people type', async () => {
    await server.start()
    await transport.send({
      id: 'x',
      to: 'ana@example.test',
      subject: 'Hi\r\nBcc: eve@example.test\r\nX-Evil: 1',
      text: 'Bcc: eve@example.test\r\n.\r\nRCPT TO:<eve@example.test>\r\n',
    })
    const [mail, ...others] = server.received
    expect(others).toEqual([])
    expect(mail?.to).toEqual(['ana@example.test'])
    const headers = mail?.source.split('\r\n\r\n')[0] ?? ''
    expect(headers).not.toMatch(/^(Bcc|X-Evil):/m)
  })

  test('says so when the secret has changed since', async () => {
    const jobs = await jobsWith(transport, 'another secret, which is long enough to be one')
    await write()
    expect(await jobs.runDueJobs()).toMatchObject({ parked: 1 })
    expect((await waiting())[0]?.lastError).toMatch(/SECRET has changed/)
  })

  test('shows mail in the local outbox where no mail server is configured', async () => {
    const jobs = await jobsWith(null)
    await write()
    await write({ key: 'second', subject: 'Second' })
    expect(await jobs.runDueJobs()).toMatchObject({ done: 2 })
    const [newest, oldest] = await listMails(data.database)
    expect([newest, oldest].map((mail) => mail?.subject).toSorted()).toEqual(['Grüße', 'Second'])
    expect(newest).toMatchObject({ to: 'ana@example.test', text: 'Code 12345678\n' })
    expect(await listMails(data.database, { before: newest?.id ?? '' })).toEqual([oldest])
    expect(server.received).toEqual([])
  })
})

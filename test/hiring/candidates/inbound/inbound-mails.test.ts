import { asc, eq } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { writeToCandidate } from '#app/hiring/candidates/person/messages.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { messages } from '#db/schema/candidates.ts'
import { addPublishedOpening, apply } from '#test/support/candidates.ts'
import { waitingMails, type WaitingMail } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const env = { INBOUND_MAIL_SECRET: secret, INBOUND_MAIL_DOMAIN: 'in.example.test' }

let web: Web
let manager: Context
let number = 0

beforeAll(async () => {
  web = await openWeb({ env })
  const org = await addOrganisation(web.data.database, 'Kelp & Sons')
  const member = await addMember(web.data.database, org, 'hiring-manager', 'Mira Manager')
  manager = { ...member, services: web.app.application.services }
})
afterAll(() => web.close())

type Sent = {
  from: string
  to: string | string[]
  text: string
  headers?: Record<string, string>
  authentication?: object
}

/** What a mail service says of a mail that comes from where it says. */
const verified = (from: string) => {
  const domain = /@([\w.-]+)/.exec(from)?.[1]?.toLowerCase()
  return { dmarc: { result: 'pass', domain } }
}

/** Tells of a mail as a mail service does, signed; `change` tampers with what was signed. */
function tell(
  { authentication, ...mail }: Sent,
  { id = `msg_${++number}`, minutesOff = 0, change = '', key = secret } = {},
) {
  const data = { ...mail, authentication: authentication ?? verified(String(mail.from)) }
  const body = JSON.stringify({ type: 'mail.received', data })
  const at = new Date(Date.now() + minutesOff * 60_000)
  const signature = new Webhook(key).sign(id, at, body)
  return web.visitor().send('/hooks/mail', {
    method: 'POST',
    body: body + change,
    headers: {
      'Content-Type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signature,
    },
  })
}

const ok = (domain: string) => ({ result: 'pass', domain })

const mailsTo = async (address: string): Promise<(WaitingMail & { replyTo?: string })[]> =>
  (await waitingMails(web.data.database, manager.services.secret)).filter(
    ({ to }) => to === address,
  )

const said = (candidacyId: string) =>
  transaction(manager, (tx) =>
    tx.db
      .select()
      .from(messages)
      .where(eq(messages.candidacyId, candidacyId))
      .orderBy(asc(messages.at), asc(messages.id)),
  )

/** Somebody who applied and was written to, with the address an answer goes to. */
async function writtenTo() {
  number += 1
  const email = `ada.${number}@mail.example`
  const { id: openingId } = await addPublishedOpening(manager)
  const { candidacyId } = await apply(manager, openingId, { email })
  await writeToCandidate(manager, { candidacyId, subject: '', text: 'Does Friday do?' })
  const [, mail] = await mailsTo(email)
  return { email, candidacyId, openingId, replyTo: mail?.replyTo ?? '', text: mail?.text ?? '' }
}

describe('an answer by mail', () => {
  test('from the candidate’s mailbox is their message, without what it quotes', async () => {
    const { email, candidacyId, replyTo, text } = await writtenTo()
    expect(text).toContain('Answer this mail')
    const quoted = `Friday suits me.\n\nOn Monday, Mira wrote:\n> ${text.replaceAll('\n', '\n> ')}`
    const answer = await tell({ from: `Ada <${email.toUpperCase()}>`, to: [replyTo], text: quoted })
    expect(await answer.json()).toEqual({ mail: 'taken' })
    expect(await said(candidacyId)).toMatchObject([
      { sender: 'team' },
      { sender: 'candidate', via: 'mail', text: 'Friday suits me.' },
    ])
  })

  test('from another mailbox goes to the team, marked, and not into what the candidate sees', async () => {
    const { candidacyId, replyTo } = await writtenTo()
    await tell({ from: 'Eve <eve@other.example>', to: replyTo, text: 'I am Ada, really.' })
    const [, stranger] = await said(candidacyId)
    expect(stranger).toMatchObject({ sender: 'other', fromAddress: 'eve@other.example' })
    const page = await (
      await web.as(manager)
    ).get(`/${manager.org.slug}/candidacies/${candidacyId}`)
    expect(await page.text()).toContain('From another address')
    const mails = (await waitingMails(web.data.database, manager.services.secret)).filter(
      ({ text }) => text.includes('I am Ada, really.'),
    )
    expect(mails.map(({ to }) => to)).toEqual([await emailOf(manager)])
  })

  test.each([
    ['nothing is said', {}],
    [
      'DMARC fails',
      { dmarc: { result: 'fail', domain: 'mail.example' }, dkim: ok('mail.example') },
    ],
    ['another domain passes', { spf: ok('evil.example'), dkim: [ok('evil.example')] }],
    ['a domain below passes', { dkim: ok('sub.mail.example') }],
    [
      'the check did not come to an end',
      { dmarc: { result: 'temperror', domain: 'mail.example' } },
    ],
  ])('whose sender is not verified is for the team alone: %s', async (_, authentication) => {
    const { email, candidacyId, replyTo } = await writtenTo()
    await tell({ from: `Ada <${email}>`, to: replyTo, text: 'I withdraw.', authentication })
    expect((await said(candidacyId)).slice(1)).toMatchObject([
      { sender: 'other', doubt: 'sender', fromAddress: email, text: 'I withdraw.' },
    ])
    const page = await (
      await web.as(manager)
    ).get(`/${manager.org.slug}/candidacies/${candidacyId}`)
    expect(await page.text()).toContain('Sender not verified')
    expect((await mailsTo(await emailOf(manager))).at(-1)?.subject).toContain('not verified')
  })

  test.each([
    ['a signature of the domain', { dkim: [ok('evil.example'), ok('mail.example')] }],
    ['a server that the domain names', { spf: ok('MAIL.example') }],
    ['where there is no policy', { dmarc: { result: 'none' }, spf: ok('mail.example') }],
  ])('is believed by %s', async (_, authentication) => {
    const { email, candidacyId, replyTo } = await writtenTo()
    await tell({ from: email, to: replyTo, text: 'Yes.', authentication })
    expect((await said(candidacyId)).at(-1)).toMatchObject({ sender: 'candidate', text: 'Yes.' })
  })

  test('that only says it is a member’s is no message of the team', async () => {
    const { email, candidacyId, replyTo } = await writtenTo()
    await tell({ from: email, to: replyTo, text: 'At which hour?' })
    const own = await emailOf(manager)
    const told = (await mailsTo(own)).findLast(({ text }) => text.includes('At which hour?'))
    await tell({ from: own, to: told?.replyTo ?? '', text: 'You are hired.', authentication: {} })
    expect((await said(candidacyId)).at(-1)).toMatchObject({ sender: 'other', doubt: 'sender' })
    expect((await mailsTo(email)).filter(({ text }) => text.includes('You are hired.'))).toEqual([])
  })

  test('of a member to the mail that told them is a message of the team, theirs alone', async () => {
    const { email, candidacyId, replyTo } = await writtenTo()
    await tell({ from: email, to: replyTo, text: 'At which time?' })
    const own = await emailOf(manager)
    const told = (await mailsTo(own)).findLast(({ text }) => text.includes('At which time?'))
    const to = told?.replyTo ?? ''
    expect(to).not.toBe(replyTo)
    await tell({ from: own, to, text: 'At ten.' })
    await tell({ from: email, to, text: 'I write as the team.' })
    expect((await said(candidacyId)).slice(2)).toMatchObject([
      { sender: 'team', authorId: manager.actor.id, via: 'mail', text: 'At ten.' },
      { sender: 'other', text: 'I write as the team.' },
    ])
    expect((await mailsTo(email)).at(-1)?.text).toContain('At ten.')
  })

  test('is taken once, however often and at whatever moment it is told', async () => {
    const { email, candidacyId, replyTo } = await writtenTo()
    const mail = { from: email, to: replyTo, text: 'Once.' }
    const answers = await Promise.all([1, 2, 3].map(() => tell(mail, { id: 'msg_once' })))
    const outcomes = await Promise.all(answers.map((answer) => answer.json()))
    expect(outcomes.map(({ mail: outcome }) => outcome).toSorted()).toEqual([
      'known',
      'known',
      'taken',
    ])
    expect(await said(candidacyId)).toHaveLength(2)
  })

  test('of a program that says so, to nobody we know, or without a word, is passed over', async () => {
    const { email, candidacyId, replyTo } = await writtenTo()
    const passed: Sent[] = [
      { from: email, to: replyTo, text: 'Away.', headers: { 'Auto-Submitted': 'auto-replied' } },
      { from: email, to: 'jobs@in.example.test', text: 'Hello' },
      { from: email, to: replyTo.replace(/.@/, '0@').replace(/^(r\+.)./, '$10'), text: 'Hello' },
      { from: email, to: replyTo, text: ' \n' },
    ]
    for (const mail of passed) expect(await (await tell(mail)).json()).toEqual({ mail: 'ignored' })
    expect(await said(candidacyId)).toHaveLength(1)
  })
})

describe('what is told', () => {
  const mail = { from: 'a@mail.example', to: 'r+x@in.example.test', text: 'Hello' }

  test.each([
    ['changed on the way', { change: ' ' }],
    ['six minutes ago', { minutesOff: -6 }],
    ['six minutes ahead', { minutesOff: 6 }],
    ['signed by somebody else', { key: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD' }],
  ])('%s is refused', async (_, how) => {
    const answer = await tell(mail, how)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
  })

  test('without a signature is refused, and what is no mail as well', async () => {
    const bare = await web.visitor().send('/hooks/mail', { method: 'POST', body: '{}' })
    expect(bare.status).toBe(401)
    expect((await tell({ from: 1, to: 2 } as unknown as Sent)).status).toBe(400)
  })
})

const emailOf = async ({ actor, org, db }: Context): Promise<string> => {
  const rows = await transaction({ ...manager, org, db }, (tx) =>
    tx.db.select({ email: members.email }).from(members).where(eq(members.id, actor.id)),
  )
  return rows[0]?.email ?? ''
}

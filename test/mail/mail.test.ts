import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { openSealedText } from '#app/mail/sealed-text.server.ts'
import { Invalid } from '#app/problems.ts'
import { accountsTransaction, jobsTransaction, transaction } from '#db/connection.server.ts'
import { outbox } from '#db/schema/queue.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const hello = { key: 'hello', to: 'ana@example.test', subject: 'Hello', text: 'Code 12345678' }

describe('queueMail', () => {
  let data: TestDatabase
  let ours: Context
  let theirs: Context

  beforeAll(async () => {
    data = await openTestDatabase()
    ours = await addMember(data.database, await addOrganisation(data.database), 'owner')
    theirs = await addMember(data.database, await addOrganisation(data.database), 'owner')
  })
  afterAll(() => data.close())

  const waiting = () =>
    jobsTransaction(ours, (tx) => tx.db.select().from(outbox).orderBy(outbox.id))

  test('writes one encrypted row per key and organisation', async () => {
    await transaction(ours, (tx) => queueMail(tx, hello))
    await transaction(ours, (tx) => queueMail(tx, { ...hello, text: 'again' }))
    await transaction(theirs, (tx) => queueMail(tx, hello))
    const rows = await waiting()
    expect(rows.map(({ orgId }) => orgId)).toEqual([ours.org.id, theirs.org.id])
    expect(JSON.stringify(rows)).not.toMatch(/ana@|Hello|12345678/)
    const sealed = String(rows[0]?.payload.sealed)
    expect(JSON.parse(openSealedText(ours.services.secret, 'mail', sealed))).toEqual({
      to: hello.to,
      subject: hello.subject,
      text: hello.text,
    })
  })

  test('writes mail that belongs to no organisation, as sign-in does', async () => {
    const { db, now, services } = ours
    await accountsTransaction({ db, now, services }, (tx) =>
      queueMail(tx, { ...hello, key: 'sign-in', delaySeconds: 60 }),
    )
    const row = (await waiting()).find(({ orgId }) => orgId === null)
    expect(row?.availableAt).toEqual(new Date(now.getTime() + 60_000))
  })

  test.each([
    ['a second address', { to: 'a@example.test, b@example.test' }],
    ['a header in the address', { to: 'a@example.test\r\nBcc: b@example.test' }],
    ['a header in the subject', { subject: 'Hello\r\nBcc: b@example.test' }],
  ])('refuses %s and writes nothing', async (_what, change) => {
    const before = (await waiting()).length
    const attempt = transaction(ours, (tx) =>
      queueMail(tx, { ...hello, key: 'refused', ...change }),
    )
    await expect(attempt).rejects.toThrow(Invalid)
    expect(await waiting()).toHaveLength(before)
  })
})

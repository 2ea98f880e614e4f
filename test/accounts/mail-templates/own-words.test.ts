import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import {
  faultsIn,
  isOwnMail,
  ownMails,
  previewOf,
  wordsOf,
} from '#app/accounts/mail-templates/own-mails.ts'
import {
  listOwnMails,
  restoreWords,
  saveWords,
  viewOwnMail,
  ownWordsFor,
} from '#app/accounts/mail-templates/own-words.server.ts'
import { transaction } from '#db/connection.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const mail = 'application-received'
const words = { subject: 'Hello {{name}}', text: 'We have it. Follow it here: {{link}}' }
const values = {
  name: 'Ana',
  title: 'Engineer',
  next: 'we read it.',
  link: 'https://example.com/x',
  organisation: 'Acme',
}

describe('own words', () => {
  test.each(Object.keys(ownMails).filter(isOwnMail))('of %s start from words that hold', (name) => {
    const source = readFileSync(`templates/mail/${name}.md`, 'utf8')
    expect(faultsIn(wordsOf(source), source)).toEqual({})
    expect(previewOf(source, 'Fennel & Field').text).not.toMatch(/\{\{|\bundefined\b/)
  })

  const original = 'Subject: {{title}}\n\nHello {{name}}, {{message}} {{link}}\n'
  test.each([
    [
      'a variable there is not',
      { subject: 'Hi {{salary}}', text: '{{message}} {{link}}' },
      'subject',
    ],
    ['half a variable', { subject: 'Hi', text: '{{message}} {{link}} {{name' }, 'text'],
    ['no way on', { subject: 'Hi', text: '{{message}} and no more' }, 'text'],
    ['no message', { subject: 'Hi', text: 'Look here: {{link}}' }, 'text'],
  ])('are refused with %s', (_what, said, field) => {
    expect(Object.keys(faultsIn(said, original))).toEqual([field])
  })
})

describe('in an organisation', () => {
  let data: TestDatabase
  let admin: Context
  let other: Context
  beforeAll(async () => {
    data = await openTestDatabase()
    admin = await addMember(data.database, await addOrganisation(data.database), 'admin')
    other = await addMember(data.database, await addOrganisation(data.database), 'admin')
  })
  afterAll(() => data.close())
  const sent = (ctx: Context) => transaction(ctx, (tx) => ownWordsFor(tx, mail, values))

  test('they are sent from the moment they are saved, by this organisation alone', async () => {
    const before = await sent(admin)
    expect(before.subject).toContain('Engineer')
    await saveWords(admin, mail, { ...words, version: 0 })
    expect(await sent(admin)).toEqual({
      subject: 'Hello Ana',
      text: 'We have it. Follow it here: https://example.com/x\n',
    })
    expect(await sent(other)).toEqual(before)
    expect((await listOwnMails(admin)).find((one) => one.mail === mail)?.changedAt).toEqual(
      admin.now,
    )
  })

  test('a value is never read as a template', async () => {
    const hostile = { ...values, name: '{{link}}\nBcc: x@example.test' }
    const { subject } = await transaction(admin, (tx) => ownWordsFor(tx, mail, hostile))
    expect(subject).toBe('Hello {{link}} Bcc: x@example.test')
  })

  test('of two who write at once one is told, and every version can come back', async () => {
    await expect(saveWords(admin, mail, { ...words, version: 0 })).rejects.toMatchObject({
      status: 409,
    })
    await saveWords(admin, mail, { subject: 'Second', text: 'See {{link}} please', version: 1 })
    await restoreWords(admin, mail, { number: 1, version: 2 })
    expect((await sent(admin)).subject).toBe('Hello Ana')
    await restoreWords(admin, mail, { number: 0, version: 3 })
    expect((await sent(admin)).subject).toContain('Engineer')
    const { versions, isOwn } = await viewOwnMail(admin, mail)
    expect(versions.map(({ number, isOwn: own }) => [number, own])).toEqual([
      [4, false],
      [3, true],
      [2, true],
      [1, true],
    ])
    expect(isOwn).toBe(false)
  })

  test('are for owners and admins, and for mails there are', async () => {
    const viewer = { ...admin, actor: { ...admin.actor, access: 'viewer' as const } }
    await expect(saveWords(viewer, mail, { ...words, version: 4 })).rejects.toMatchObject({
      status: 403,
    })
    await expect(saveWords(admin, 'invitation', { ...words, version: 0 })).rejects.toMatchObject({
      status: 404,
    })
    await expect(
      saveWords(admin, mail, { subject: 'Hi {{secret}}', text: 'See {{link}}', version: 4 }),
    ).rejects.toMatchObject({ status: 400 })
  })
})

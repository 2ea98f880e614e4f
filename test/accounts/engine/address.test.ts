import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailboxOf, nameFromAddress } from '#app/accounts/engine/address.ts'
import { isMailAddress } from '#app/mail/address.ts'

describe('mailboxOf', () => {
  test.each([
    [' Ada@Example.test ', 'ada@example.test'],
    ["o'neil+jobs@example.test", "o'neil+jobs@example.test"],
    ['ada@BÜCHER.example', 'ada@bücher.example'],
    // The Kelvin sign folds to k: the mail must go to what the account is found by.
    ['ada@\u212Aelvin.example', 'ada@kelvin.example'],
  ])('reads %j as %j', (typed, mailbox) => expect(mailboxOf(typed)).toBe(mailbox))

  test.each([
    '',
    'ada',
    'ada@example.test, eve@example.test',
    'ada@example.test;eve@example.test',
    'ada＠example.test',
    'ada@example.test＠evil.test',
    'ada@example.test\r\nBcc: eve@example.test',
    'Ada <ada@example.test>',
    '"ada@evil.test"@example.test',
    'ada@example.test,evil.test',
    'ada@example.test\u0000',
    'аda@example.test',
  ])('finds no mailbox in %j', (typed) => expect(mailboxOf(typed)).toBeNull())

  test('is one mailbox or none, and reads its own answer the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (typed) => {
        const mailbox = mailboxOf(typed)
        if (mailbox === null) return
        expect(isMailAddress(mailbox)).toBe(true)
        expect(mailboxOf(mailbox)).toBe(mailbox)
      }),
      { numRuns: 500 },
    )
  })
})

test.each([
  ['ada.lovelace+jobs@example.test', 'Ada Lovelace'],
  ['ben@example.test', 'Ben'],
  ['_@example.test', '_@example.test'],
])('nameFromAddress makes %j into %j', (email, name) => {
  expect(nameFromAddress(email)).toBe(name)
})

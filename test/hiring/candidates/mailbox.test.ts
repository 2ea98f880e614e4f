import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailboxOf } from '#app/hiring/candidates/mailbox.ts'

describe('mailboxOf', () => {
  test.each([
    ['Ada@Example.ORG', 'ada@example.org'],
    [' ada@example.org ', 'ada@example.org'],
    ['a.d.a+jobs@gmail.com', 'ada@gmail.com'],
    ['ada@googlemail.com', 'ada@gmail.com'],
    ['ada+jobs@proton.me', 'ada@proton.me'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['+@gmail.com', '+@gmail.com'],
  ])('%s is %s', (address, mailbox) => {
    expect(mailboxOf(address)).toBe(mailbox)
  })

  test.each([
    ['ada+one@company.example', 'ada+two@company.example'],
    ['a.da@company.example', 'ada@company.example'],
    ['ada@gmail.com', 'ada@gmail.co'],
  ])('%s and %s stay two', (one, other) => {
    expect(mailboxOf(one)).not.toBe(mailboxOf(other))
  })

  test('a mailbox is its own mailbox', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(mailboxOf(mailboxOf(address))).toBe(mailboxOf(address))
        expect(mailboxOf(address.toUpperCase())).toBe(mailboxOf(address))
      }),
    )
  })
})

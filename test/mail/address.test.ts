import { describe, expect, test } from 'vitest'
import { isHeaderText, isMailAddress } from '#app/mail/address.ts'

describe('isMailAddress', () => {
  test.each([
    'ana@example.test',
    "o'neil+jobs@mail.example.test",
    'a@localhost',
    'x@bücher.example',
  ])('accepts %s', (address) => expect(isMailAddress(address)).toBe(true))

  test.each([
    ['nothing', ''],
    ['two mailboxes', 'a@example.test,b@example.test'],
    ['two mailboxes with a space', 'a@example.test b@example.test'],
    ['a display name', 'Ana <ana@example.test>'],
    ['a header after a line break', 'a@example.test\r\nBcc: b@example.test'],
    ['a bare line feed', 'a@example.test\n'],
    ['a quoted local part', '"a b"@example.test'],
    ['a comment', 'a(b)@example.test'],
    ['a wide at sign', 'a＠evil.test@example.test'],
    ['a wide at sign alone', 'a＠example.test'],
    ['a wide full stop', 'a@example。test'],
    ['two at signs', 'a@b@example.test'],
    ['a leading dot', '.a@example.test'],
    ['a bracketed domain', 'a@[127.0.0.1]'],
    ['a zero byte', 'a\u0000@example.test'],
    ['a domain with a dash first', 'a@-example.test'],
    ['an endless address', `${'a'.repeat(250)}@example.test`],
  ])('refuses %s', (_what, address) => expect(isMailAddress(address)).toBe(false))
})

describe('isHeaderText', () => {
  test('accepts one line in any script', () => {
    expect(isHeaderText('Your interview on 3 März · 面接')).toBe(true)
  })

  test.each([
    '',
    '   ',
    'a\r\nBcc: b@example.test',
    'a\nb',
    'a\u0000b',
    'a\u2028b',
    'x'.repeat(501),
  ])('refuses %j', (text) => expect(isHeaderText(text)).toBe(false))
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSealedText, sealText } from '#app/mail/sealed-text.server.ts'

const secret = 'a secret of more than thirty-two characters'

describe('sealed text', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(openSealedText(secret, 'mail', sealText(secret, 'mail', text))).toBe(text)
      }),
    )
  })

  test('is different each time and does not show the text', () => {
    const first = sealText(secret, 'mail', 'code 12345678')
    expect(first).not.toBe(sealText(secret, 'mail', 'code 12345678'))
    expect(Buffer.from(first, 'base64url').toString('latin1')).not.toContain('12345678')
  })

  test.each([
    ['another secret', `${secret}!`, 'mail'],
    ['another purpose', secret, 'session'],
  ])('does not open with %s', (_what, otherSecret, purpose) => {
    const sealed = sealText(secret, 'mail', 'hello')
    expect(() => openSealedText(otherSecret, purpose, sealed)).toThrow()
  })

  test('notices every changed byte', () => {
    const sealed = Buffer.from(sealText(secret, 'mail', 'hello'), 'base64url')
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(() => openSealedText(secret, 'mail', changed.toString('base64url'))).toThrow()
    }
  })

  test('refuses a text that is too short to be sealed', () => {
    expect(() => openSealedText(secret, 'mail', 'AAAA')).toThrow()
  })
})

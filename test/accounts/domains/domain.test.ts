import { expect, test } from 'vitest'
import { domainOf, domainOfAddress } from '#app/accounts/domains/domain.ts'

test.each([
  ['example.com', 'example.com'],
  [' Example.COM. ', 'example.com'],
  ['mail.example.co.uk', 'mail.example.co.uk'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['example.xn--p1ai', 'example.xn--p1ai'],
])('%j is the domain %j', (typed, name) => expect(domainOf(typed)).toBe(name))

test.each([
  '',
  'localhost',
  'com',
  '127.0.0.1',
  '[::1]',
  '0x7f.1',
  'https://example.com',
  'example.com/path',
  'example.com:8080',
  'name@example.com',
  'exa mple.com',
  '-example.com',
  'example..com',
  `${'a'.repeat(64)}.com`,
  `${'a.'.repeat(130)}com`,
])('%j is none', (typed) => expect(domainOf(typed)).toBeNull())

test('an address belongs to the domain behind its last @', () => {
  expect(domainOfAddress('ana@Example.com')).toBe('example.com')
  expect(domainOfAddress('"a@b.test"@example.com')).toBe('example.com')
})

import { describe, expect, test } from 'vitest'
import { providerSchema } from '#app/accounts/providers/provider.ts'

const typed = { name: 'Okta', issuer: 'https://okta.example/oauth2/default', clientId: '0oa1-b_2' }
const takes = (changes: Partial<typeof typed>) =>
  providerSchema.safeParse({ ...typed, ...changes }).success

describe('what an owner reads before they confirm it', () => {
  test('is taken as providers write it', () => {
    expect(takes({})).toBe(true)
    expect(takes({ name: 'Firma Müller ID' })).toBe(true)
    expect(takes({ issuer: 'https://xn--kta-emc.example' })).toBe(true)
  })

  test('has a name that reads one way', () => {
    const read = providerSchema.parse({ ...typed, name: ' Okta \u202e(evil)\n' })
    expect(read.name).toBe('Okta (evil)')
  })

  test.each([
    ['an issuer with a letter that looks like another', { issuer: 'https://\u043ekta.example' }],
    ['an issuer that turns its direction', { issuer: 'https://okta.example/\u202eelpmaxe' }],
    ['an issuer with a space', { issuer: 'https://okta.example/a b' }],
    ['an issuer with a query', { issuer: 'https://okta.example?to=evil' }],
    ['an issuer with a user name', { issuer: 'https://okta.example@evil.example' }],
    ['a client id with a letter that looks like another', { clientId: '0\u043ea1' }],
  ])('is not %s', (_what, changes) => expect(takes(changes)).toBe(false))
})

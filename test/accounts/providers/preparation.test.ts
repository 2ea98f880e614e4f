import { describe, expect, test } from 'vitest'
import type { Access } from '#app/accounts/actor.ts'
import { atProviderOf, byAddress, together } from '#app/accounts/door.ts'
import {
  changesOf,
  consequencesOf,
  mayConfirm,
} from '#app/accounts/providers/preparation/preparation.ts'

const org = { id: 'here' }
const actor = (access: Access) => ({
  kind: 'member' as const,
  id: 'a',
  userId: 'b',
  name: 'Olga',
  access,
  timeZone: 'UTC',
})
const may = (access: Access, proof = byAddress) =>
  mayConfirm({ actor: actor(access), org, person: { proof } }).ok

describe('who puts a provider in force', () => {
  test('is an owner who signed in by a code, and nobody else', () => {
    expect(may('owner')).toBe(true)
    expect(may('admin')).toBe(false)
    expect(may('viewer')).toBe(false)
  })

  test('is no owner on the word of a provider, of this organisation or another', () => {
    expect(may('owner', atProviderOf('here'))).toBe(false)
    expect(may('owner', atProviderOf('elsewhere'))).toBe(false)
    expect(may('owner', together(atProviderOf('here'), byAddress))).toBe(true)
  })

  test('is no owner whose session the organisation has ended', () => {
    expect(may('owner', { ...byAddress, endedIn: ['here'] })).toBe(false)
    expect(may('owner', { ...byAddress, endedIn: ['elsewhere'] })).toBe(true)
  })
})

const before = {
  name: 'Okta',
  issuer: 'https://okta.example',
  clientId: 'one',
  defaultAccess: null,
  requiredAt: new Date(0),
}
const after = {
  ...before,
  id: 'p',
  bringsSecret: false,
  mayStill: true,
  preparedBy: 'Adam',
  preparedAt: new Date(0),
}

describe('what an owner reads', () => {
  test('is old and new of everything, and what stays', () => {
    const moved = { ...after, issuer: 'https://evil.example', defaultAccess: 'viewer' as const }
    const changes = changesOf(before, { ...moved, bringsSecret: true })
    expect(changes.map(({ what, from, to, isNew }) => [what, from, to, isNew])).toEqual([
      ['Name', 'Okta', 'Okta', false],
      ['Issuer', 'https://okta.example', 'https://evil.example', true],
      ['Client id', 'one', 'one', false],
      ['Newcomers become', 'Nobody', 'Viewer', true],
      ['Client secret', 'The one there is', 'Another one', true],
    ])
  })

  test('is all new where none is connected', () => {
    const changes = changesOf(null, { ...after, bringsSecret: true })
    expect(changes.map(({ from }) => from)).toEqual([null, null, null, null, null])
    expect(changes.every(({ isNew }) => isNew)).toBe(true)
  })

  test('says who is signed out, and that nobody has to come through another one', () => {
    const told = consequencesOf(before, { ...after, issuer: 'https://evil.example' }).join(' ')
    expect(told).toContain('Who signed in through Okta is signed out.')
    expect(told).toContain('until an owner requires it')
    expect(told).toContain('confirm that anew')
  })

  test('of another client says that owners confirm anew, and of another name neither', () => {
    expect(consequencesOf(before, { ...after, clientId: 'two' })).toHaveLength(2)
    expect(consequencesOf(before, { ...after, name: 'Entra' })).toHaveLength(1)
    expect(consequencesOf(null, after)).toHaveLength(1)
  })
})

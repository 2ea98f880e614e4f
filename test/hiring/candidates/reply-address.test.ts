import { describe, expect, test } from 'vitest'
import { readReplyAddress, replyAddress } from '#app/hiring/candidates/reply-address.server.ts'
import type { Services } from '#app/http/application.ts'
import { isMailAddress } from '#app/mail/address.ts'
import { newId, sampleId } from '#db/ids.ts'

const services = {
  secret: 'a secret for tests, long enough to pass every check',
  inboundMail: { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', domain: 'in.example.test' },
} as Services

const [orgId, candidacyId, memberId] = [newId(), newId(), newId()]
const address = (of = {}) => replyAddress(services, { orgId, candidacyId, ...of }) ?? ''

describe('the address an answer goes to', () => {
  test('is one mailbox that any mail server takes, whatever the ids', () => {
    for (const id of [orgId, sampleId(1), 'ffffffff-ffff-ffff-ffff-ffffffffffff']) {
      const made = address({ orgId: id })
      expect(isMailAddress(made)).toBe(true)
      expect(made.split('@')[0]).toHaveLength(64)
      expect(readReplyAddress(services, made)).toMatchObject({ orgId: id, candidacyId })
    }
  })

  test('says for whom it was made, in any case of letters', () => {
    const ofCandidate = readReplyAddress(services, address().toUpperCase())
    expect([ofCandidate?.isFor(), ofCandidate?.isFor(memberId)]).toEqual([true, false])
    const ofMember = readReplyAddress(services, address({ memberId }))
    expect([ofMember?.isFor(), ofMember?.isFor(memberId), ofMember?.isFor(newId())]).toEqual([
      false,
      true,
      false,
    ])
  })

  test('cannot be made up: another last letter, another candidacy or another secret prove nothing', () => {
    const made = address()
    const last = made.indexOf('@') - 1
    const changed = made.slice(0, last) + (made[last] === '0' ? '1' : '0') + made.slice(last + 1)
    expect(readReplyAddress(services, changed)?.isFor()).toBe(false)
    const elsewhere = { ...services, secret: 'another secret, long enough to pass every check' }
    expect(readReplyAddress(elsewhere, made)?.isFor()).toBe(false)
  })

  test.each([
    'jobs@in.example.test',
    'r+short@in.example.test',
    `r+${'z'.repeat(62)}@in.example.test`,
    address().replace('in.example', 'out.example'),
    '',
  ])('is not %s', (other) => expect(readReplyAddress(services, other)).toBeNull())

  test('is not there where no mail is taken in', () => {
    const closed = { ...services, inboundMail: null }
    expect(replyAddress(closed, { orgId, candidacyId })).toBeUndefined()
    expect(readReplyAddress(closed, address())).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import {
  addressesIn,
  invitationSchema,
  saidOfInvited,
} from '#app/accounts/invitations/invitation.ts'

const read = (email: string) => invitationSchema.safeParse({ email, access: 'viewer' })

describe('addresses that are typed or pasted', () => {
  test.each([
    ['ana@x.example', ['ana@x.example']],
    ['ana@x.example, bo@x.example;cy@x.example\r\ndi@x.example ed@x.example', 5],
    ['Ruiz, Ana <ana@x.example>; Bo Berg <bo@x.example>', ['ana@x.example', 'bo@x.example']],
    ['Ana <ana@x.example>, bo@x.example', ['ana@x.example', 'bo@x.example']],
    ['\n ,; \n', []],
    ['ana@x.example (Ana Ruiz), bo@x.example.', ['ana@x.example', 'bo@x.example']],
    ['Ana Ruiz (ana@x.example); (bo@x.example)', ['ana@x.example', 'bo@x.example']],
    ['mailto:ana@x.example?subject=Hi <mailto:bo@x.example>', ['bo@x.example', 'ana@x.example']],
    [
      'ana@x.example (bo@x.example, cy@x.example)',
      ['ana@x.example', 'bo@x.example', 'cy@x.example'],
    ],
    ['(ana@x.example bo@x.example)', ['ana@x.example', 'bo@x.example']],
    ["“ana@x.example”\n- 'bo@x.example'", ['ana@x.example', 'bo@x.example']],
    ['<>', []],
    ['Ana <>', ['Ana']],
    ["o'neil@x.example", ["o'neil@x.example"]],
  ])('%j', (typed, expected) => {
    const found = addressesIn(typed)
    expect(Array.isArray(expected) ? found : found.length).toEqual(expected)
  })

  test('are each mailbox once', () => {
    expect(read('Ana@x.example ana@X.example').data?.email).toEqual(['ana@x.example'])
  })

  test.each([
    ['', 'Give an e-mail address'],
    ['<>', 'Give an e-mail address'],
    ['ana@x.example, bob', '“bob”'],
    ['Ana <ana>', '“ana”'],
    [Array.from({ length: 51 }, (_, at) => `a${at}@x.example`).join(' '), 'These are 51.'],
    ['a b c d e f g', 'and 2 more'],
  ])('%j is refused', (typed, reason) => {
    expect(read(typed).error?.issues[0]?.message).toContain(reason)
  })
})

test('one who is invited is named, several are counted', () => {
  expect(saidOfInvited({ invited: ['ana@x.example'], already: [] })).toBe(
    'ana@x.example is invited by mail.',
  )
  expect(saidOfInvited({ invited: ['a@x.example', 'b@x.example'], already: ['c@x.example'] })).toBe(
    '2 people are invited by mail. Left out, as they are members already: c@x.example.',
  )
})

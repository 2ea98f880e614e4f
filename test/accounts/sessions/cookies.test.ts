import { describe, expect, test } from 'vitest'
import {
  browserCookieName,
  forgetSessionCookie,
  readCookie,
  sessionCookie,
  sessionCookieName,
} from '#app/accounts/sessions/cookies.ts'

const secure = 'https://groundwork.example'
const plain = 'http://localhost:3000'

describe('session cookies', () => {
  test('carry the host prefix and Secure on https', () => {
    expect(sessionCookie(secure, 'abc')).toBe(
      '__Host-groundwork-session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure',
    )
    expect(browserCookieName(secure)).toMatch(/^__Host-/)
  })

  test('go without both where the page is plain http, or browsers would refuse them', () => {
    expect(sessionCookie(plain, 'abc')).toBe(
      'groundwork-session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000',
    )
    expect(forgetSessionCookie(plain)).toContain('Max-Age=0')
  })

  test.each([
    [null, null],
    ['', null],
    ['groundwork-session=abc', 'abc'],
    ['a=1; groundwork-session=abc; b=2', 'abc'],
    ['a=1;groundwork-session=abc', 'abc'],
    ['groundwork-session=a=b', 'a=b'],
    ['groundwork-session=', null],
    ['not-groundwork-session=abc', null],
    ['groundwork-session', null],
  ])('reads %j as %j', (header, value) => {
    expect(readCookie(header, sessionCookieName(plain))).toBe(value)
  })
})

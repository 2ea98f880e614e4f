import { describe, expect, test } from 'vitest'
import { clientAddress } from '#app/http/edge/client-address.ts'

const peer = '10.0.0.1'
const from = (headers: Record<string, string>, trustProxy = true) =>
  clientAddress(new Headers(headers), peer, trustProxy)

describe('the address of a client', () => {
  test('is the other end of the connection without a trusted proxy', () => {
    expect(from({ 'X-Forwarded-For': '203.0.113.7' }, false)).toBe(peer)
  })

  test('is what the proxy put last, not what the client put first', () => {
    expect(from({ 'X-Forwarded-For': '198.51.100.1, 203.0.113.7' })).toBe('203.0.113.7')
  })

  test('never comes from a Forwarded header', () => {
    expect(from({ Forwarded: 'for=198.51.100.1' })).toBe(peer)
    expect(from({ Forwarded: 'for=198.51.100.1', 'X-Forwarded-For': '203.0.113.7' })).toBe(
      '203.0.113.7',
    )
  })

  test.each([
    ['203.0.113.7:4711', '203.0.113.7'],
    ['[2001:db8::1]:4711', '2001:db8::1'],
    ['2001:db8::1', '2001:db8::1'],
    ['198.51.100.1, unknown', peer],
    ['198.51.100.1,', peer],
  ])('reads %s as %s', (header, address) => {
    expect(from({ 'X-Forwarded-For': header })).toBe(address)
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEnvironment } from '#app/env.server.ts'
import { limitFor } from '#app/http/edge/body-limit.ts'
import { isLocalHost } from '#app/http/edge/local-host.ts'

let DATA_DIR: string
beforeAll(() => {
  DATA_DIR = mkdtempSync(join(tmpdir(), 'groundwork-env-'))
})
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }))

const read = (change: Record<string, string> = {}) => readEnvironment({ DATA_DIR, ...change })

describe('the environment', () => {
  test('lets anyone into the demo only where nobody else can reach it', () => {
    expect(read().DEMO).toBe(true)
    expect(read({ HOST: '0.0.0.0' }).DEMO).toBe(false)
    expect(read({ PUBLIC_ORIGIN: 'https://hire.example' }).DEMO).toBe(false)
    expect(() => read({ HOST: '0.0.0.0', DEMO: '1' })).toThrow(/^DEMO: /)
    expect(() => read({ PUBLIC_ORIGIN: 'https://hire.example', DEMO: '1' })).toThrow(/^DEMO: /)
  })

  test.each([
    ['PORT', 'many'],
    ['SECRET', 'short'],
    ['DATABASE_URL', 'mysql://x'],
    ['PUBLIC_ORIGIN', 'ftp://x'],
    ['SMTP_URL', 'http://x'],
    ['TRUST_PROXY', 'yes'],
    ['OIDC_ISSUER', 'https://id.example'],
    ['STRIPE_SECRET_KEY', 'sk_test_1'],
    ['STRIPE_API_URL', 'here'],
  ])('names %s when it is %s, in one line', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name}.*$`))
  })

  test('keeps the secret it made, and asks for one on PostgreSQL', () => {
    expect(read().SECRET).toBe(read().SECRET)
    expect(() => read({ DATABASE_URL: 'postgres://u@h/d' })).toThrow(/^SECRET: /)
  })
})

test.each([
  ['localhost:3000', true],
  ['127.0.0.1', true],
  ['[::1]:3000', true],
  ['evil.example', false],
  ['localhost.evil.example', false],
  [undefined, false],
])('%s is a name of this machine: %s', (host, expected) => {
  expect(isLocalHost(host)).toBe(expected)
})

test.each([
  ['/sign-in', 1],
  ['/careers/acme/engineer/application', 16],
  ['/acme/openings/x/candidates/import', 16],
  ['/acme/openings/import', 16],
  ['/acme/openings/x/candidates/import.data', 16],
  ['/acme/settings', 1],
])('%s takes %d MB of a form with files', (path, megabytes) => {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const request = new Request(`http://localhost${path}`, { method: 'POST', headers })
  expect(limitFor(request)).toBe(megabytes * 1024 * 1024)
})

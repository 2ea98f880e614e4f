import { describe, expect, test } from 'vitest'
import { isForPrograms, withoutCookies } from '#app/http/edge/for-programs.ts'
import { checkMethod } from '#app/http/edge/methods.ts'

test.each(['/api/v1/openings', '/api/openapi.json', '/scim/v2/Users', '/mcp', '/metrics'])(
  '%s is a door for programs',
  (path) => expect(isForPrograms(path)).toBe(true),
)

test.each(['/', '/api', '/apiary/openings', '/mcp/', '/mcp.data', '/hooks/stripe.data', '/API/v1'])(
  '%s is a page like any other',
  (path) => expect(isForPrograms(path)).toBe(false),
)

test('cookies stay outside, and everything else comes in', async () => {
  const headers = { Cookie: 'groundwork-session=stolen', Authorization: 'Bearer key' }
  const request = new Request('http://localhost/api/v1/drafts', {
    method: 'POST',
    headers,
    body: 'text',
  })
  const bare = withoutCookies(request)
  expect([...bare.headers.keys()]).not.toContain('cookie')
  expect(bare.headers.get('Authorization')).toBe('Bearer key')
  expect(await bare.text()).toBe('text')
})

describe('methods', () => {
  const asked = (path: string, method: string) => () =>
    checkMethod(new Request(new URL(path, 'http://localhost'), { method }))

  test.each(['PUT', 'PATCH', 'DELETE'])('%s is for programs', (method) => {
    expect(asked('/api/v1/openings', method)).not.toThrow()
    expect(asked('/acme/openings', method)).toThrow('cannot be used')
  })

  test('what neither knows is refused', () => {
    expect(asked('/api/v1/openings', 'PROPFIND')).toThrow('cannot be used')
  })
})

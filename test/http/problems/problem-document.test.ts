import { describe, expect, test } from 'vitest'
import { programAnswer } from '#app/http/problems/problem-document.ts'
import { problemBody, problemHeaders } from '#app/http/problems/problem-routes.ts'
import { Invalid, TooManyRequests, Unauthorised } from '#app/problems.ts'
import type { Problem } from '#app/problems.ts'

const refused = (problem: Problem) =>
  Response.json(problemBody(problem), { status: problem.status, headers: problemHeaders(problem) })

const ask = (path: string, response: Response, method = 'GET') =>
  programAnswer({ url: `http://localhost${path}`, method }, response, 'the-id')

const typeOf = ({ headers }: Response) => headers.get('Content-Type')

describe('what a program is told', () => {
  test('a problem as RFC 9457 has it, with the fields that are wrong', async () => {
    const problem = new Invalid('Please give a title.', { title: ['Please fill this in.'] })
    const answer = await ask('/api/v1/openings', refused(problem))
    expect([answer.status, typeOf(answer)]).toEqual([400, 'application/problem+json'])
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: 'Please check',
      status: 400,
      detail: 'Please give a title.',
      instance: 'urn:uuid:the-id',
      errors: { title: ['Please fill this in.'] },
    })
  })

  test('when to come back, and how to prove who asks', async () => {
    const later = await ask('/api/v1/openings', refused(new TooManyRequests(7)))
    expect([later.status, later.headers.get('Retry-After')]).toEqual([429, '7'])
    const unknown = await ask('/api/v1/openings', refused(new Unauthorised('Unknown key.')))
    expect([unknown.status, unknown.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer'])
  })

  test('nothing of a fault', async () => {
    const fault = new Response('Error at line 7', { status: 500 })
    const body = await (await ask('/api/v1/openings', fault)).text()
    expect(body).toContain('on our side')
    expect(body).not.toContain('line 7')
  })

  test('no page where nothing is', async () => {
    const page = new Response('<p>Not here', {
      status: 404,
      headers: { 'Content-Type': 'text/html' },
    })
    const answer = await ask('/api/v9', page)
    expect(await answer.json()).toMatchObject({ status: 404, title: 'Not found' })
  })

  test('an error of SCIM at its door', async () => {
    const answer = await ask('/scim/v2/Users', refused(new Invalid('No such filter.')))
    expect(typeOf(answer)).toBe('application/scim+json')
    expect(await answer.json()).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '400',
      detail: 'No such filter.',
    })
  })

  test('what a door says in its own words stays', async () => {
    const own = Response.json({ jsonrpc: '2.0', error: { code: -32_000 } }, { status: 400 })
    expect(await (await ask('/mcp', own)).json()).toEqual({
      jsonrpc: '2.0',
      error: { code: -32_000 },
    })
  })

  test('nothing but headers where only they were asked for', async () => {
    const answer = await ask('/api/v1/openings', refused(new Unauthorised('Who?')), 'HEAD')
    expect([answer.status, await answer.text()]).toEqual([401, ''])
  })

  test('an id with every answer', async () => {
    const answer = await ask('/api/v1/openings', Response.json({ openings: [] }))
    expect(answer.headers.get('X-Request-Id')).toBe('the-id')
    expect(await answer.json()).toEqual({ openings: [] })
  })
})

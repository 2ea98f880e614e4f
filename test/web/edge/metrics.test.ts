import { channel } from 'node:diagnostics_channel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'
import { transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'

const token = 'a token for operators'
const bearer = { Authorization: `Bearer ${token}` }

describe('/metrics', () => {
  let web: Web
  let slug: string

  beforeAll(async () => {
    web = await openWeb({ env: { METRICS_TOKEN: token } })
    const org = await addOrganisation(web.data.database, 'Hidden name')
    const owner = await addMember(web.data.database, org, 'owner')
    slug = org.slug
    await (await web.as(owner)).get(`/${slug}/openings`)
    await web.visitor().get('/sign-in')
    await transaction(owner, (tx) => enqueue(tx, { kind: 'visit', key: 'a', payload: {} }))
  })
  afterAll(() => web.close())

  const ask = (headers: Record<string, string> = bearer) => web.visitor().get('/metrics', headers)

  test('counts requests by the pattern of their route', async () => {
    const text = await (await ask()).text()
    expect(text).toMatch(
      /request_seconds_count\{method="GET",route="\/:org\/openings",status="200"\} 1/,
    )
    expect(text).toMatch(/request_seconds_count\{method="GET",route="\/sign-in",status="200"\} 1/)
  })

  test('knows what waits, what is solved and what models are asked', async () => {
    channel('groundwork:solve').publish({ seconds: 2, found: true })
    channel('groundwork:model').publish({ outcome: 'answered', fault: '', input: 30, output: 12 })
    const text = await (await ask()).text()
    expect(text).toContain('groundwork_jobs{kind="visit",state="waiting"} 1')
    expect(text).toContain('groundwork_solve_seconds_sum{found="true"} 2')
    expect(text).toContain('groundwork_model_tokens_total{direction="output"} 12')
  })

  test('names no organisation', async () => {
    const text = await (await ask()).text()
    expect(text).not.toContain(slug)
    expect(text).not.toContain('Hidden name')
  })

  test('is not there without the token', async () => {
    for (const Authorization of ['', 'Bearer another', token])
      expect((await ask({ Authorization })).status).toBe(404)
  })
})

test('an installation without a token has no /metrics', async () => {
  const web = await openWeb()
  const statuses = [
    await web.visitor().get('/metrics'),
    await web.visitor().get('/metrics', bearer),
  ]
  expect(statuses.map(({ status }) => status)).toEqual([404, 404])
  await web.close()
})

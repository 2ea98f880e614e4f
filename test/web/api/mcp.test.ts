import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { createRequestListener } from '@remix-run/node-fetch-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '#app/accounts/keys/key.ts'
import { makeKey } from '#app/accounts/keys/keys.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { findOpenDocument } from '#app/writing/documents/page/open-document.server.ts'
import { makeDocument } from '#app/writing/documents/making/make-document.server.ts'
import { submitUseCase } from '#app/planning/use-cases/use-cases.server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { smallDesk } from '#test/support/writing/small-desk.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

const idea = {
  title: 'Forecast demand',
  problem: 'We throw food away.',
  input: 'Orders',
  output: 'A forecast',
  currentProcess: '',
  businessFunction: '' as const,
}

describe('the MCP server', () => {
  let web: Web
  let server: Server
  let url: URL
  let planner: Context
  let document: string

  beforeAll(async () => {
    web = await openWeb()
    const org = await addOrganisation(web.data.database)
    planner = await addMember(web.data.database, org, 'planner', 'Pia')
    const { id: subjectId } = await submitUseCase(planner, idea)
    const made = { kind: 'prd' as const, subjectId, title: 'Forecasts' }
    document = (await makeDocument(planner, smallDesk(), made)).id
    const handle = (request: Request) => web.app.handle(request, '127.0.0.1')
    server = createServer(
      createRequestListener(handle, { host: 'localhost:3000', protocol: 'http:' }),
    )
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`)
  })
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await web.close()
  })

  const keyFor = async (...scopes: Scope[]) =>
    (await makeKey(planner, { name: 'Assistant', scopes, lasts: '30' })).key

  async function connect(key: string): Promise<Client> {
    const client = new Client({ name: 'test', version: '1' })
    const headers = { Authorization: `Bearer ${key}` }
    await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }))
    return client
  }

  async function call(client: Client, name: string, input: Record<string, unknown> = {}) {
    const { content, isError } = await client.callTool({ name, arguments: input })
    const [first] = content as { type: string; text: string }[]
    const text = first?.text ?? ''
    return { refused: isError === true, text, told: isError ? null : JSON.parse(text) }
  }

  test('offers reading and proposing, and nothing that decides', async () => {
    const client = await connect(await keyFor('planning.read'))
    const { tools } = await client.listTools()
    const writing = tools.filter(({ annotations }) => !annotations?.readOnlyHint)
    expect(writing.map(({ name }) => name)).toEqual(['proposeDraft'])
    expect(tools.map(({ name }) => name)).toContain('readCurrentPlan')
    await client.close()
  })

  test('reads what the member may read', async () => {
    const client = await connect(await keyFor('planning.read', 'writing.read'))
    const { told } = await call(client, 'listUseCases')
    expect(told.items).toEqual([expect.objectContaining({ title: idea.title })])
    const read = await call(client, 'readDocument', { document })
    expect(read.told).toMatchObject({ title: 'Forecasts', kind: 'prd' })
    await client.close()
  })

  test('stays within the scopes of the key, and within what the member may do', async () => {
    const client = await connect(await keyFor('planning.read', 'hiring.read'))
    const beyond = await call(client, 'readDocument', { document })
    expect([beyond.refused, beyond.text]).toEqual([true, expect.stringContaining('writing.read')])
    const forbidden = await call(client, 'listOpenings')
    expect([forbidden.refused, forbidden.text]).toEqual([
      true,
      expect.stringContaining('members who work on hiring'),
    ])
    await client.close()
  })

  test('keeps a draft as a proposal that changes no word', async () => {
    const client = await connect(await keyFor('writing.read', 'writing.write'))
    const before = await findOpenDocument(planner, document)
    const sectionId = before.sections[0]?.id
    const words = { document, sectionId, replacement: 'Waste falls by a tenth.' }
    const { refused } = await call(client, 'proposeDraft', words)
    expect(refused).toBe(false)
    const after = await findOpenDocument(planner, document)
    expect(after.sections).toEqual(before.sections)
    expect(after.suggestions).toEqual([
      expect.objectContaining({
        quote: '',
        replacement: words.replacement,
        reason: 'Proposed by an assistant.',
      }),
    ])
    await client.close()
  })

  test('tells what is wrong with what it was sent', async () => {
    const client = await connect(await keyFor('writing.write'))
    const answer = await client
      .callTool({ name: 'proposeDraft', arguments: { document: 'no id' } })
      .catch(() => ({ isError: true }))
    expect(answer.isError).toBe(true)
    await client.close()
  })

  const post = (headers: Record<string, string>) =>
    fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
    })

  test('is closed without a key, to cookies, and to pages of other sites', async () => {
    const none = await post({})
    expect([none.status, none.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer'])
    const cookie = [...(await web.as(planner)).cookies].map((pair) => pair.join('=')).join('; ')
    expect((await post({ Cookie: cookie })).status).toBe(401)
    const Authorization = `Bearer ${await keyFor('planning.read')}`
    const elsewhere = await post({ Authorization, Origin: 'https://evil.example' })
    expect(elsewhere.status).toBe(403)
    expect((await fetch(url, { headers: { Authorization } })).status).toBe(405)
  })
})

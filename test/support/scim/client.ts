import type { App } from '#app/application.ts'

type Json = Record<string, unknown>

export type ScimAnswer = {
  status: number
  headers: Headers
  /** The parsed message; empty where there is none. */
  body: Json & {
    id: string
    detail?: string
    scimType?: string
    totalResults?: number
    Resources?: (Json & { id: string })[]
    meta?: { version: string; location: string }
  }
}

/** A directory that talks SCIM to one organisation. */
export class ScimClient {
  readonly #handle: App['handle']
  readonly #base: string
  readonly #key: string | null

  constructor(app: App, slug: string, key: string | null) {
    this.#handle = app.handle
    this.#base = `http://localhost:3000/scim/v2/${slug}`
    this.#key = key
  }

  get(path: string, headers: Record<string, string> = {}) {
    return this.send('GET', path, undefined, headers)
  }

  find(kind: 'Users' | 'Groups', filter: string, more = '') {
    return this.get(`/${kind}?filter=${encodeURIComponent(filter)}${more}`)
  }

  post(path: string, body: unknown) {
    return this.send('POST', path, body)
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}) {
    return this.send('PUT', path, body, headers)
  }

  /** Operations as a directory writes them. */
  patch(path: string, operations: Json[], headers: Record<string, string> = {}) {
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp']
    return this.send('PATCH', path, { schemas, Operations: operations }, headers)
  }

  delete(path: string, headers: Record<string, string> = {}) {
    return this.send('DELETE', path, undefined, headers)
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ScimAnswer> {
    const request = new Request(`${this.#base}${path}`, {
      method,
      headers: {
        ...(this.#key && { Authorization: `Bearer ${this.#key}` }),
        ...(body !== undefined && { 'Content-Type': 'application/scim+json' }),
        ...headers,
      },
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    })
    const answer = await this.#handle(request, '127.0.0.1')
    const text = await answer.text()
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? { id: '' } : JSON.parse(text),
    }
  }
}

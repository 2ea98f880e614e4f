import type { App } from '#app/application.ts'

type Field = string | string[] | File
export type Fields = Record<string, Field>

/** A browser without script: it keeps cookies, posts forms as pages of ours do, and follows no redirect. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #handle: App['handle']
  readonly #origin: string

  constructor(handle: App['handle'], origin: string) {
    this.#handle = handle
    this.#origin = origin
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers })
  }

  /** Posts a form with an idempotency key of its own unless the fields bring one. */
  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Response> {
    const body = encode({ _key: crypto.randomUUID(), ...fields })
    const given = { Origin: this.#origin, 'Sec-Fetch-Site': 'same-origin', ...headers }
    return this.send(path, { method: 'POST', body, headers: given })
  }

  async send(path: string, init: RequestInit): Promise<Response> {
    const request = new Request(new URL(path, this.#origin), init)
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`)
    if (cookies.length > 0) request.headers.set('Cookie', cookies.join('; '))
    const response = await this.#handle(request, '127.0.0.1')
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    return response
  }

  #keep(cookie: string): void {
    const [pair = '', ...rest] = cookie.split(/;\s*/)
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    if (value === '' || rest.some((part) => /^max-age=0$/i.test(part))) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

function encode(fields: Fields): FormData | URLSearchParams {
  const entries = Object.entries(fields).flatMap(([name, field]) =>
    [field].flat().map((value) => [name, value] as const),
  )
  const hasFile = entries.some(([, value]) => value instanceof File)
  const form = hasFile ? new FormData() : new URLSearchParams()
  for (const [name, value] of entries) form.append(name, value as string)
  return form
}

const form = 'application/x-www-form-urlencoded'
const ofScript = { Accept: '*/*', 'Sec-Fetch-Dest': 'empty' }

/** A signed-in person with plain requests, as a browser sends them without script, and with it. */
export class Reader {
  readonly #origin: string
  readonly #cookies = new Map<string, string>()

  constructor(origin: string) {
    this.#origin = origin
  }

  async get(path: string): Promise<string> {
    const answer = await this.#ask(path)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return answer.text()
  }

  /** Where the answer leads. */
  async post(path: string, fields: Record<string, string>): Promise<string> {
    const body = new URLSearchParams(fields).toString()
    const headers = { 'Content-Type': form, Origin: this.#origin }
    const answer = await this.#ask(path, { method: 'POST', body, headers })
    await answer.text()
    const to = answer.headers.get('Location')
    if (!to) throw new Error(`POST ${path} answered ${answer.status}`)
    return new URL(to, this.#origin).pathname
  }

  /** Sends a form as the script of a page does,. */
  async submit(path: string, fields: Record<string, string>): Promise<void> {
    const body = new URLSearchParams({ _key: crypto.randomUUID(), ...fields }).toString()
    const headers = { 'Content-Type': form, Origin: this.#origin, ...ofScript }
    const answer = await this.#ask(`${path}.data`, { method: 'POST', body, headers })
    await answer.text()
    if (answer.status !== 202) throw new Error(`POST ${path}.data answered ${answer.status}`)
  }

  /** What the script of a page asks for to show another one. */
  async load(path: string): Promise<void> {
    const answer = await this.#ask(`${path}.data`, { headers: ofScript })
    await answer.text()
    if (answer.status !== 200) throw new Error(`${path}.data answered ${answer.status}`)
  }

  /** A stream, once its first text is there. */
  async firstText(path: string): Promise<Opened> {
    return firstOf(await this.#ask(path), (text) => text.includes('event: text'))
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { Cookie: cookie, Accept: 'text/html', ...init.headers }
    const answer = await fetch(this.#origin + path, { ...init, headers, redirect: 'manual' })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
      this.#cookies.set(name, value)
    }
    return answer
  }
}

type Opened = { rest: () => Promise<void>; leave: () => Promise<void> }

/** Reads until the answer holds what is `wanted`. */
export async function firstOf(
  { body }: Response,
  wanted: (text: string) => boolean,
): Promise<Opened> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('There is no stream.')
  for (let text = ''; !wanted(text);) {
    const { done, value } = await reader.read()
    if (done) throw new Error('The stream ended without a word.')
    text += value
  }
  const rest = async () => {
    while (!(await reader.read()).done) continue
  }
  return { rest, leave: () => reader.cancel() }
}

import { createHash } from 'node:crypto'

/** The idempotency key of a form and a mark of everything it says; null where there is none to be read. */
export type SentForm = { key: string; bodyHash: string }

export async function readSentForm(request: Request): Promise<SentForm | null> {
  const type = request.headers.get('Content-Type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) return fromText(await request.text())
  return type.startsWith('multipart/form-data') ? fromParts(request) : null
}

function fromText(body: string): SentForm | null {
  const key = new URLSearchParams(body).get('_key')
  return key === null
    ? null
    : { key, bodyHash: createHash('sha256').update(body).digest('base64url') }
}

/** What stands between the parts differs each time the same form is sent. */
async function fromParts(request: Request): Promise<SentForm | null> {
  const form = await request.formData().catch(() => null)
  const key = form?.get('_key')
  if (!form || typeof key !== 'string') return null
  const hash = createHash('sha256')
  for (const [name, value] of form) {
    const text = typeof value === 'string' ? value : `${value.name}\n${value.type}`
    hash.update(JSON.stringify([name, text]))
    if (typeof value !== 'string') hash.update(Buffer.from(await value.arrayBuffer()))
  }
  return { key, bodyHash: hash.digest('base64url') }
}

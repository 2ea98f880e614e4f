import { z } from 'zod'
import { smallText } from '#app/accounts/providers/small-text.ts'
import type { SiteContext } from '#app/accounts/context.ts'

const patienceMs = 10_000
const mostBytes = 256 * 1024

const endpoint = z.url({ protocol: /^https?$/ })

const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
  userinfo_endpoint: endpoint,
  jwks_uri: endpoint,
})

const keysSchema = z.object({ keys: z.array(z.object({ kty: z.string() })).min(1) })

/** Why a provider cannot be used, in words for whoever sets it up; null where nothing stands against it. */
export async function troubleWith(
  { services }: Pick<SiteContext, 'services'>,
  issuer: string,
): Promise<string | null> {
  const where = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const found = await readJson(services.outgoing, where)
  if (!found.ok) return `${where}: ${found.reason}`
  const read = discoverySchema.safeParse(found.json)
  if (!read.success) {
    const [issue] = read.error.issues
    return `The provider’s description lacks “${issue?.path.join('.')}”, which is needed.`
  }
  const { issuer: said, jwks_uri, ...endpoints } = read.data
  if (said !== issuer)
    return `The provider calls itself “${said.slice(0, 200)}”. Give exactly that.`
  const open = [jwks_uri, ...Object.values(endpoints)].some((url) => url.startsWith('http:'))
  if (open && issuer.startsWith('https:')) return 'Some of its addresses are not https.'
  const keys = await readJson(services.outgoing, jwks_uri)
  if (!keys.ok) return `Its keys cannot be read: ${keys.reason}`
  return keysSchema.safeParse(keys.json).success ? null : 'It publishes no keys for signatures.'
}

type Answer = { ok: true; json: unknown } | { ok: false; reason: string }

async function readJson(outgoing: typeof fetch, url: string): Promise<Answer> {
  try {
    const answer = await outgoing(url, { signal: AbortSignal.timeout(patienceMs) })
    if (!answer.ok) return { ok: false, reason: `it answers with status ${answer.status}.` }
    const text = await smallText(answer.body, mostBytes)
    return text === null
      ? { ok: false, reason: 'it answers with far too much.' }
      : { ok: true, json: JSON.parse(text) }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'it does not answer in JSON.'
  if (!(error instanceof Error)) return 'it cannot be reached.'
  if (error.name === 'PrivateAddress') return error.message
  if (error.name === 'Redirected') return 'it answers with a redirect.'
  return error.name === 'TimeoutError' ? 'it does not answer in time.' : 'it cannot be reached.'
}

import { compactVerify, createLocalJWKSet } from 'jose'
import { z } from 'zod'
import { smallText } from '#app/accounts/providers/small-text.ts'

const patienceMs = 10_000
const mostBytes = 256 * 1024
const wellKnown = '/.well-known/openid-configuration'
const signed = /^(RS|PS|ES)(256|384|512)$|^EdDSA$|^Ed25519$/

const discoverySchema = z.object({
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  id_token_signing_alg_values_supported: z.array(z.string()).default(['RS256']),
})
const tokensSchema = z.object({ id_token: z.string() })
const keysSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

type Discovered = z.infer<typeof discoverySchema>

/**
 * Talks to one identity provider for the engine: not for longer than a person waits, without believing a discovery
 * document that allows unsigned tokens, and handing on no ID token whose signature the provider's published keys do
 * not bear out; the engine itself would take both.
 */
export function providerFetch(send: typeof fetch): typeof fetch {
  let discovered: Discovered | null = null
  const read = async (...[input, init]: Parameters<typeof fetch>) => {
    const response = await send(input, { ...init, signal: AbortSignal.timeout(patienceMs) })
    const text = await smallText(response.body, mostBytes)
    if (text === null) throw new Error('The provider answers with far too much.')
    return { status: response.status, ok: response.ok, json: jsonOf(text) }
  }
  return async (input, init) => {
    const url = addressOf(input)
    const { status, ok, json } = await read(input, init)
    if (ok && url.pathname.endsWith(wellKnown)) {
      const document = withoutWeakSignatures(json)
      discovered = discoverySchema.safeParse(document).data ?? null
      return Response.json(document)
    }
    if (ok && discovered && url.href === new URL(discovered.token_endpoint).href) {
      await checkSignature(json, discovered, read)
    }
    return Response.json(json, { status })
  }
}

const addressOf = (input: Parameters<typeof fetch>[0]): URL =>
  new URL(input instanceof URL || typeof input === 'string' ? input : input.url)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('The provider does not answer in JSON.')
  }
}

type Read = (url: string) => Promise<{ ok: boolean; json: unknown }>

/** Throws unless the ID token is signed by one of the keys that the provider publishes. */
async function checkSignature(answer: unknown, { jwks_uri, ...known }: Discovered, read: Read) {
  const { id_token } = tokensSchema.parse(answer)
  const { ok, json } = await read(jwks_uri)
  if (!ok) throw new Error('The keys of the provider cannot be read.')
  const keys = createLocalJWKSet(keysSchema.parse(json))
  const algorithms = known.id_token_signing_alg_values_supported
  await compactVerify(id_token, keys, { algorithms })
}

function withoutWeakSignatures(document: unknown): unknown {
  if (typeof document !== 'object' || document === null) return document
  if (!('id_token_signing_alg_values_supported' in document)) return document
  const all = [document.id_token_signing_alg_values_supported].flat()
  const strong = all.filter((name) => typeof name === 'string' && signed.test(name))
  return {
    ...document,
    id_token_signing_alg_values_supported: strong.length > 0 ? strong : ['RS256'],
  }
}

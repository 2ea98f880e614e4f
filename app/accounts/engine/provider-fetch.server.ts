const patienceMs = 10_000
const wellKnown = '/.well-known/openid-configuration'
const signed = /^(RS|PS|ES)(256|384|512)$|^EdDSA$|^Ed25519$/

/**
 * Talks to the identity provider for the engine: not for longer than a person waits, and without believing a
 * discovery document that allows unsigned tokens, which the engine would accept.
 */
export const providerFetch: typeof fetch = async (input, init) => {
  const signal = AbortSignal.timeout(patienceMs)
  const response = await fetch(input, { ...init, signal })
  const { pathname } = new URL(
    input instanceof URL || typeof input === 'string' ? input : input.url,
  )
  if (!response.ok || !pathname.endsWith(wellKnown)) return response
  const document: unknown = await response.json()
  return Response.json(withoutWeakSignatures(document))
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

import { z } from 'zod'

const result = z.object({
  /** The word of RFC 8601: only `pass` says that the domain stands behind the mail. */
  result: z.string().max(40),
  /** The domain that was checked: of the envelope for SPF, of the signature for DKIM, of the visible sender for DMARC. */
  domain: z.string().max(255).default(''),
})

/** What a mail service found when it checked where a mail comes from (RFC 7208, 6376, 7489). */
export const authenticationSchema = z.object({
  spf: result.optional(),
  dkim: z.union([result.transform((one) => [one]), z.array(result).max(20)]).default([]),
  dmarc: result.optional(),
})

export type Authentication = z.output<typeof authenticationSchema>
type Result = z.output<typeof result>

const settled = ['pass', 'fail']

/**
 * Whether the domain of the visible sender stands behind a mail. DMARC decides where it says anything; where the domain
 * has no such policy, a signature of the domain or a server that it names is enough, if it is the very same domain.
 */
export function isVerifiedSender(from: string, found: Authentication | undefined): boolean {
  const domain = from.split('@').at(-1)?.trim().toLowerCase() ?? ''
  if (!found || domain === '' || !from.includes('@')) return false
  const passes = (one: Result | undefined) =>
    one?.result.toLowerCase() === 'pass' && one.domain.trim().toLowerCase() === domain
  if (found.dmarc && settled.includes(found.dmarc.result.toLowerCase())) return passes(found.dmarc)
  return passes(found.spf) || found.dkim.some(passes)
}

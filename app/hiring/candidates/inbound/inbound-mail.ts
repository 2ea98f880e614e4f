import { z } from 'zod'
import { authenticationSchema } from './verified-sender.ts'

const address = z.string().max(500)

/** What a mail service tells of a mail it has taken in, signed after Standard Webhooks. */
export const inboundMailSchema = z.object({
  type: z.literal('mail.received'),
  data: z.object({
    from: address,
    to: z.union([address.transform((one) => [one]), z.array(address).max(100)]),
    subject: z.string().max(2000).default(''),
    text: z.string(),
    authentication: authenticationSchema.optional(),
    headers: z.record(z.string(), z.string()).default({}),
  }),
})

export type InboundMail = z.output<typeof inboundMailSchema>['data']

/** The address in `Ada Okafor <ada@mail.example>`. */
export const bareAddress = (written: string): string =>
  (/<([^<>]*)>\s*$/.exec(written)?.[1] ?? written).trim()

/** Written by a program: a note that somebody is away is no answer (RFC 3834). */
export const isAutomatic = ({ headers }: InboundMail): boolean =>
  Object.entries(headers).some(
    ([name, value]) =>
      (/^auto-submitted$/i.test(name) && !/^no\b/i.test(value.trim())) ||
      (/^precedence$/i.test(name) && /^(bulk|junk|list)$/i.test(value.trim())),
  )

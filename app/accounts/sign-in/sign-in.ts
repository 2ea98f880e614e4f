import { z } from 'zod'
import { mailboxOf } from '#app/accounts/engine/address.ts'

/** Many addresses from one place are slowed down; a whole office behind one address still gets in. */
export const askPlaceLimit = { name: 'sign-in-place', times: 60, seconds: 60 * 60 }

export const askSchema = z.object({
  email: z
    .string()
    .max(254)
    .transform(mailboxOf)
    .pipe(z.string('Give one e-mail address, like name@example.com.')),
  returnTo: z.string().max(2000).default('/'),
  /** `code` where somebody asks for one although their organisation has a provider. */
  way: z.enum(['code']).optional(),
})

export const codeSchema = z.object({
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, 'The code has 8 digits.')),
})

/** Why a sign-in at the outside provider came to nothing, in words for the sign-in page. */
export const failures: Record<string, string> = {
  unverified:
    'Your identity provider has not verified your e-mail address, so it cannot be used to sign in here. Use a code by e-mail instead.',
  domain:
    'Your address at the identity provider is not in a domain of this organisation, so it cannot be used here.',
  newcomer:
    'You are not a member of this organisation yet. Ask one of its admins to invite your address.',
  removed:
    'You were a member of this organisation and are one no longer. Ask one of its admins to invite you again.',
  confirm:
    'You are an owner of this organisation, and the word of its identity provider alone lets nobody in as an owner. Sign in by a code first and continue to the provider once more. From then on the provider is enough.',
  ownership:
    'You are invited to be an owner of this organisation. Accept the invitation in your mail first, signed in by a code.',
  provider:
    'The sign-in at your identity provider was not completed. Please start again, or use a code by e-mail.',
}

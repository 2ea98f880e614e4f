import { z } from 'zod'
import { requiredLine } from '#app/http/typed-text.ts'
import type { Access } from '#app/accounts/actor.ts'
import { keyInOrganisation } from '#app/accounts/identity-key.ts'

/** An OpenID Connect provider, as the engine talks to it. */
export type IdentityProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  name: string
  /** The organisation whose own it is; none for the one that the operator named for everybody. */
  organisation?: ProviderOwner
}

export type ProviderOwner = {
  id: string
  slug: string
  /** Verified ones: nobody with another address comes in through this provider. */
  domains: string[]
  /** What newcomers may do; null lets in nobody who is not a member or invited. */
  defaultAccess: Access | null
}

export const identityKey = ({ issuer, organisation }: IdentityProvider): string =>
  organisation ? keyInOrganisation(organisation.id, issuer) : issuer

/** Where the engine lives for a provider; its way back lies below. */
export const enginePath = ({ organisation }: Pick<IdentityProvider, 'organisation'>): string =>
  organisation ? `/auth/at/${organisation.slug}` : '/auth'

export const wayInPath = (slug: string): string => `/sign-in/to/${slug}`
export const returnAddress = (origin: string, slug: string): string =>
  `${origin}/auth/at/${slug}/callback/oidc`

/** What somebody may do who comes in without an invitation: never what gives power over others. */
export const newcomerAccess = [
  'viewer',
  'planner',
  'interviewer',
  'recruiter',
  'hiring-manager',
] as const satisfies Access[]

/** An owner confirms what they read: no letter may look like another. */
const plainly = /^[\x20-\x7e]*$/

const issuer = z
  .string()
  .trim()
  .max(500, 'Use at most 500 characters.')
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
    error: 'Give the whole address, such as https://login.example.com.',
  })
  .refine((text) => !/[?#@ ]/.test(text), {
    error: 'Give the address alone, without spaces, ?, # or a user name.',
  })
  .refine((text) => plainly.test(text), {
    error: 'Write it in unaccented letters; a domain with others begins with xn--.',
  })

export const providerSchema = z.object({
  name: requiredLine(60, 'Please give it a name.'),
  issuer,
  clientId: z
    .string()
    .trim()
    .min(1, 'Please give the client id.')
    .max(500, 'Use at most 500 characters.')
    .refine((text) => plainly.test(text), { error: 'It has characters that no client id has.' }),
  clientSecret: z.string().trim().max(1000, 'Use at most 1,000 characters.').default(''),
  defaultAccess: z.enum(newcomerAccess).optional(),
})

export type ProviderInput = z.infer<typeof providerSchema>

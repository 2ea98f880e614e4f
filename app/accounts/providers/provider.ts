import { z } from 'zod'
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

const issuer = z
  .string()
  .trim()
  .max(500, 'Use at most 500 characters.')
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
    error: 'Give the whole address, such as https://login.example.com.',
  })
  .refine((text) => !/[?#@]/.test(text), {
    error: 'Give the address alone, without ?, # or a user name.',
  })

export const providerSchema = z.object({
  name: z.string().trim().min(1, 'Please give it a name.').max(60, 'Use at most 60 characters.'),
  issuer,
  clientId: z
    .string()
    .trim()
    .min(1, 'Please give the client id.')
    .max(500, 'Use at most 500 characters.'),
  clientSecret: z.string().trim().max(1000, 'Use at most 1,000 characters.').default(''),
  defaultAccess: z.enum(newcomerAccess).optional(),
})

export type ProviderInput = z.infer<typeof providerSchema>

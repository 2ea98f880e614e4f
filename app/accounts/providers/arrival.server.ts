import { decodeJwt } from 'jose'
import { eq } from 'drizzle-orm'
import type { SiteContext } from '#app/accounts/context.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { users } from '#db/schema/accounts.ts'
import { admission } from './admission.ts'
import type { Refusal } from './admission.ts'
import { standingIn } from './joining.server.ts'
import type { IdentityProvider } from './provider.ts'

export type Claims = Record<string, unknown>

/**
 * What the provider says of a person: in its answer about them, and in the ID token, whose signature was checked, as
 * far as both speak of the same address. Some providers tell the address in the token alone.
 */
export function claimsOf(profile: Claims, idToken: unknown): Claims {
  const told: Claims = typeof idToken === 'string' ? decodeJwt(idToken) : {}
  const agrees = profile.email === undefined || profile.email === told.email
  return agrees ? { ...told, ...profile } : profile
}

type Entrance = SiteContext & { provider: IdentityProvider | null }
type Shown = {
  claims: Claims
  /** The one mailbox they speak of; empty where there is none. */
  email: string
  knownAs: string | null
}

/** Whether a person may come in with what their provider says of them, and if not, why. */
export async function refusalOf(
  entrance: Entrance,
  { claims, email, knownAs }: Shown,
): Promise<Refusal | null> {
  const owner = entrance.provider?.organisation
  if (!owner) return claims.email_verified === true || knownAs !== null ? null : 'unverified'
  const standing = await accountsTransaction(entrance, async (tx) => {
    const person = knownAs ?? email
    const [user] = await tx.db.select().from(users).where(eq(users.email, person))
    return standingIn(tx, owner, { email: person, userId: user?.id ?? null })
  })
  return admission(owner, { email, verified: isVerified(claims), knownAs, standing })
}

/** Entra ID says of an address that the owner of its domain is verified, in a claim of its own. */
const isVerified = ({ email_verified, xms_edov }: Claims): boolean =>
  email_verified === true || [true, 1, '1', 'true'].includes(xms_edov as string)

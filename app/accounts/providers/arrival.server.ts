import { decodeJwt } from 'jose'
import { eq } from 'drizzle-orm'
import type { Person, SiteContext } from '#app/accounts/context.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { users } from '#db/schema/accounts.ts'
import { byAddressIn } from '#app/accounts/door.ts'
import { admission } from './admission.ts'
import type { Refusal } from './admission.ts'
import { confirm, isConfirmed } from './confirmation.server.ts'
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

type Entrance = SiteContext & {
  provider: IdentityProvider | null
  /** Whose session the browser has. */
  present?: Person | null
}
type Shown = {
  claims: Claims
  /** The one mailbox they speak of; empty where there is none. */
  email: string
  knownAs: string | null
  /** Their name at the provider. */
  subject: string
}

type Present = Person | null | undefined

/** Whether the browser's session says that its person proved their mailbox, and is this one. */
export const vouchesFor = (
  present: Present,
  { userId, orgId }: { userId: string; orgId: string },
): boolean => present?.userId === userId && byAddressIn(present.proof, orgId)

/** Whether a person may come in with what their provider says of them, and if not, why. */
export async function refusalOf(
  entrance: Entrance,
  { claims, email, knownAs, subject }: Shown,
): Promise<Refusal | null> {
  const { provider, present } = entrance
  const owner = provider?.organisation
  if (!owner) return claims.email_verified === true || knownAs !== null ? null : 'unverified'
  return accountsTransaction(entrance, async (tx) => {
    const person = knownAs ?? email
    const [user] = await tx.db.select().from(users).where(eq(users.email, person))
    const standing = await standingIn(tx, owner, { email: person, userId: user?.id ?? null })
    const link = { provider: { ...provider, organisation: owner }, subject }
    const vouched =
      standing === 'owner' &&
      user !== undefined &&
      vouchesFor(present, { userId: user.id, orgId: owner.id })
    const confirmed = vouched || (await isConfirmed(tx, link))
    const told = { email, verified: isVerified(claims), knownAs, standing, confirmed }
    const refusal = admission(owner, told)
    if (refusal === null && vouched) await confirm(tx, link)
    return refusal
  })
}

/** Entra ID says of an address that the owner of its domain is verified, in a claim of its own. */
const isVerified = ({ email_verified, xms_edov }: Claims): boolean =>
  email_verified === true || [true, 1, '1', 'true'].includes(xms_edov as string)

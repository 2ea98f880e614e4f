import { domainOfAddress } from '#app/accounts/domains/domain.ts'
import type { ProviderOwner } from './provider.ts'

export type Refusal = 'unverified' | 'domain' | 'newcomer' | 'removed' | 'confirm' | 'ownership'

/** What somebody is in an organisation before they come in. */
export type Standing = 'owner' | 'member' | 'invited' | 'invited as owner' | 'removed' | 'nobody'

/** What the provider says of somebody, and what is known of them here. */
export type Arrival = {
  email: string
  /** The provider vouches for the address. */
  verified: boolean
  /** The address of the person whom this identity belongs to already. */
  knownAs: string | null
  standing: Standing
  /** They proved their mailbox in this browser, now or when they first came through the provider. */
  confirmed: boolean
}

/**
 * Whether the provider of an organisation lets this person in, and if not, why. Whoever runs a provider can say there
 * that they are anybody, so its word alone makes nobody an owner.
 */
export function admission(
  { domains, defaultAccess }: Pick<ProviderOwner, 'domains' | 'defaultAccess'>,
  { email, verified, knownAs, standing, confirmed }: Arrival,
): Refusal | null {
  if (!verified) return 'unverified'
  const ours = (address: string) => domains.includes(domainOfAddress(address) ?? '')
  if (!ours(email) || (knownAs !== null && !ours(knownAs))) return 'domain'
  if (standing === 'removed') return 'removed'
  if (standing === 'invited as owner') return 'ownership'
  if (standing === 'owner' && !confirmed) return 'confirm'
  return standing === 'nobody' && defaultAccess === null ? 'newcomer' : null
}

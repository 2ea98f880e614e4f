import { domainOfAddress } from '#app/accounts/domains/domain.ts'
import type { ProviderOwner } from './provider.ts'

export type Refusal = 'unverified' | 'domain' | 'newcomer' | 'removed'

/** What the provider says of somebody, and what is known of them here. */
export type Arrival = {
  email: string
  /** The provider vouches for the address. */
  verified: boolean
  /** The address of the person whom this identity belongs to already. */
  knownAs: string | null
  standing: 'member' | 'invited' | 'removed' | 'nobody'
}

/** Whether the provider of an organisation lets this person in, and if not, why. */
export function admission(
  { domains, defaultAccess }: Pick<ProviderOwner, 'domains' | 'defaultAccess'>,
  { email, verified, knownAs, standing }: Arrival,
): Refusal | null {
  if (!verified) return 'unverified'
  const ours = (address: string) => domains.includes(domainOfAddress(address) ?? '')
  if (!ours(email) || (knownAs !== null && !ours(knownAs))) return 'domain'
  if (standing === 'removed') return 'removed'
  return standing === 'nobody' && defaultAccess === null ? 'newcomer' : null
}

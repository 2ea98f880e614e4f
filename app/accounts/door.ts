/** How the person of a session showed who they are. */
export type Proof = {
  /** By a code to their address, or at the operator's provider: good for every organisation that asks for no more. */
  byAddress: boolean
  /** At the own providers of these organisations, each good for that organisation alone. */
  atProviders: readonly string[]
  /** Organisations that have ended the session at theirs: there the address counts no longer. */
  endedIn: readonly string[]
}

export const byAddress: Proof = { byAddress: true, atProviders: [], endedIn: [] }
export const atProviderOf = (orgId: string): Proof => ({
  byAddress: false,
  atProviders: [orgId],
  endedIn: [],
})

/** Whether the person proved their address, as far as this organisation goes by it. */
export const byAddressIn = (proof: Proof, orgId: string): boolean =>
  proof.byAddress && !proof.endedIn.includes(orgId)

/** Whether the session says anything about its person in this organisation. */
export const countsIn = (proof: Proof, orgId: string): boolean =>
  byAddressIn(proof, orgId) || proof.atProviders.includes(orgId)

/**
 * Whether a member comes in with what their session proves. Where the organisation asks for its provider, a code by
 * mail opens the door for owners alone: the way in on the day the provider is out of order.
 */
export function comesIn(
  proof: Proof,
  { orgId, required, access }: { orgId: string; required: boolean; access: string },
): boolean {
  if (proof.atProviders.includes(orgId)) return true
  return byAddressIn(proof, orgId) && (!required || access === 'owner')
}

/**
 * What two sessions of one person in one browser prove together. Where the later one proved the address, it did so anew
 * for every organisation.
 */
export const together = (before: Proof, after: Proof): Proof => ({
  byAddress: before.byAddress || after.byAddress,
  atProviders: [...new Set([...before.atProviders, ...after.atProviders])],
  endedIn: after.byAddress ? after.endedIn : before.endedIn,
})

/** How the person of a session showed who they are. */
export type Proof = {
  /** By a code to their address, or at the operator's provider: good for every organisation that asks for no more. */
  byAddress: boolean
  /** At the own providers of these organisations, each good for that organisation alone. */
  atProviders: readonly string[]
}

export const byAddress: Proof = { byAddress: true, atProviders: [] }
export const atProviderOf = (orgId: string): Proof => ({ byAddress: false, atProviders: [orgId] })

/** Whether the session says anything about its person in this organisation. */
export const countsIn = (proof: Proof, orgId: string): boolean =>
  proof.byAddress || proof.atProviders.includes(orgId)

/**
 * Whether a member comes in with what their session proves. Where the organisation asks for its provider, a code by
 * mail opens the door for owners alone: the way in on the day the provider is out of order.
 */
export function comesIn(
  proof: Proof,
  { orgId, required, access }: { orgId: string; required: boolean; access: string },
): boolean {
  if (proof.atProviders.includes(orgId)) return true
  return proof.byAddress && (!required || access === 'owner')
}

/** What two sessions of one person in one browser prove together. */
export const together = (one: Proof, other: Proof): Proof => ({
  byAddress: one.byAddress || other.byAddress,
  atProviders: [...new Set([...one.atProviders, ...other.atProviders])],
})

import { and, eq } from 'drizzle-orm'
import { comesIn, countsIn } from '#app/accounts/door.ts'
import type { Proof } from '#app/accounts/door.ts'
import { enterOrganisation } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { members, memberships } from '#db/schema/accounts.ts'
import { identityProviders } from '#db/schema/identity.ts'
import { record } from './record.server.ts'

type Writer = { db: Transaction; now: Date; services: { secret: string } }
type Who = { userId: string; proof: Proof }
type Place = { orgId: string; id: string }

/** Records what a person did outside any organisation with each one that their sign-in counts for. */
export const recordEverywhere = (tx: Writer, who: Who, verb: string): Promise<void> =>
  inEachPlace(tx, who, () => Promise.resolve(verb))

/**
 * Records a sign-in with each organisation it opens. Where one asks for its provider and an owner came by a code all
 * the same, it says so.
 */
export const recordSignIn = (tx: Writer, who: Who): Promise<void> =>
  inEachPlace(tx, who, async ({ orgId, id }) => {
    const [row] = await tx.db
      .select({ access: members.access, requiredAt: identityProviders.requiredAt })
      .from(members)
      .leftJoin(identityProviders, eq(identityProviders.orgId, members.orgId))
      .where(and(eq(members.orgId, orgId), eq(members.id, id)))
    if (!row) return null
    const required = row.requiredAt !== null
    if (!comesIn(who.proof, { orgId, required, access: row.access })) return null
    const aside = required && !who.proof.atProviders.includes(orgId)
    return aside ? 'member.came-by-mail' : 'member.signed-in'
  })

async function inEachPlace(
  tx: Writer,
  { userId, proof }: Who,
  verbFor: (place: Place) => Promise<string | null>,
): Promise<void> {
  const places = await tx.db
    .select({ orgId: memberships.orgId, id: memberships.memberId })
    .from(memberships)
    .where(eq(memberships.userId, userId))
  for (const place of places.filter(({ orgId }) => countsIn(proof, orgId))) {
    const { orgId, id } = place
    await enterOrganisation(tx, orgId)
    const verb = await verbFor(place)
    if (verb === null) continue
    const who = { org: { id: orgId }, actor: { kind: 'member' as const, id } }
    await record({ ...tx, ...who }, { verb, subject: { type: 'member', id } })
  }
}

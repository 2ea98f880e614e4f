import { and, asc, eq, isNotNull, lte } from 'drizzle-orm'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { domains, verifiedDomains } from '#db/schema/identity.ts'
import { settleProof } from './domains.server.ts'
import { seekProof } from './proof.server.ts'

export const recheckHours = 24

/** Looks again for the proof of every verified domain whose last look is a day old. */
export async function recheckDomains(place: Workplace, now: Date): Promise<void> {
  const orgIds = await accountsTransaction({ db: place.database }, (tx) =>
    tx.db
      .selectDistinct({ orgId: verifiedDomains.orgId })
      .from(verifiedDomains)
      .orderBy(asc(verifiedDomains.orgId)),
  )
  for (const { orgId } of orgIds) {
    const ctx = await systemContext(place, { orgId, now })
    const due = await accountsTransaction(ctx, (tx) =>
      tx.db
        .select({ id: domains.id, name: domains.name, token: domains.token })
        .from(domains)
        .where(
          and(
            eq(domains.orgId, tx.org.id),
            isNotNull(domains.verifiedAt),
            lte(domains.checkedAt, new Date(now.getTime() - recheckHours * 60 * 60 * 1000)),
          ),
        ),
    )
    for (const claim of due) {
      await settleProof(ctx, { id: claim.id, finding: await seekProof(ctx, claim) })
    }
  }
}

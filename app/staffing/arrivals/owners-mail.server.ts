import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { members } from '#db/schema/accounts.ts'
import { useCases } from '#db/schema/use-cases.ts'

type Tx = InTransaction<ActingContext<SystemActor>>
type Change = { id: string; sentence: string; useCases: string[] }

/** Mails the owners of use cases that a change moves, one mail each. */
export async function tellOwners(tx: Tx, { id, sentence, useCases: moved }: Change): Promise<void> {
  if (moved.length === 0) return
  const rows = await tx.db
    .select({
      title: useCases.title,
      memberId: members.id,
      name: members.name,
      email: members.email,
    })
    .from(useCases)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, useCases.ownerId)))
    .where(
      and(eq(useCases.orgId, tx.org.id), inArray(useCases.id, moved), isNull(members.removedAt)),
    )
  for (const [memberId, own] of Map.groupBy(rows, (row) => row.memberId)) {
    const [owner] = own
    if (!owner) continue
    await queueMail(tx, {
      key: `plan-moved:${id}:${memberId}`,
      to: owner.email,
      ...mailWords('plan-moved', {
        name: owner.name,
        sentence,
        titles: own.map(({ title }) => `- ${title}`).join('\n'),
        link: `${tx.services.origin}/${tx.org.slug}/roadmap`,
      }),
    })
  }
}

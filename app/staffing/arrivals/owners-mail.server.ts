import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { members } from '#db/schema/accounts.ts'
import { useCases } from '#db/schema/use-cases.ts'

type Tx = InTransaction<ActingContext<SystemActor>>
type Change = { id: string; sentence: string; moves: Record<string, string>; useCases: string[] }

/**
 * Mails the owners of use cases that a change touches, one mail each. Owners who may read no plans in progress hear only
 * which of theirs start in another quarter.
 */
export async function tellOwners(tx: Tx, change: Change): Promise<void> {
  if (change.useCases.length === 0) return
  const rows = await tx.db
    .select({
      useCaseId: useCases.id,
      title: useCases.title,
      member: members,
    })
    .from(useCases)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, useCases.ownerId)))
    .where(
      and(
        eq(useCases.orgId, tx.org.id),
        inArray(useCases.id, change.useCases),
        isNull(members.removedAt),
      ),
    )
  for (const [memberId, own] of Map.groupBy(rows, ({ member }) => member.id)) {
    const [owner] = own
    if (!owner) continue
    const reader = can({ kind: 'member', ...owner.member }, 'planning.read').ok
    const told = reader ? own : own.filter(({ useCaseId }) => useCaseId in change.moves)
    if (told.length === 0) continue
    const { name, email } = owner.member
    await queueMail(tx, {
      key: `plan-moved:${change.id}:${memberId}`,
      to: email,
      ...mailWords('plan-moved', {
        name,
        sentence: reader
          ? change.sentence
          : told.map(({ useCaseId }) => change.moves[useCaseId]).join('\n'),
        titles: told.map(({ title }) => `- ${title}`).join('\n'),
        link: `${tx.services.origin}/${tx.org.slug}/roadmap`,
      }),
    })
  }
}

import type { InTransaction } from '#app/accounts/context.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { newId } from '#db/ids.ts'
import { raters } from '#db/schema/priorities.ts'

type Person = { id: string; name: string; email: string }

type Named = { id: string; title: string }

/** Gives people a seat in the round, and tells them. */
export async function seatRaters(
  tx: InTransaction,
  round: Named,
  people: readonly Person[],
): Promise<void> {
  await tx.db.insert(raters).values(
    people.map((one) => ({
      orgId: tx.org.id,
      id: newId(),
      roundId: round.id,
      memberId: one.id,
      invitedAt: tx.now,
    })),
  )
  await inviteRaters(tx, round, people)
}

/** Tells everybody who was invited, but not whoever invites. */
async function inviteRaters(
  tx: InTransaction,
  round: Named,
  people: readonly Person[],
): Promise<void> {
  for (const { id, name, email } of people) {
    if (id === tx.actor.id) continue
    await queueMail(tx, {
      key: `round:${round.id}:${id}`,
      to: email,
      ...mailWords('round-invitation', {
        name,
        by: tx.actor.name,
        title: round.title,
        link: `${tx.services.origin}/${tx.org.slug}/priorities/rounds/${round.id}/ratings`,
      }),
    })
  }
}

/** Tells everybody who was asked that they need not rate any more, but not whoever calls it off. */
export async function tellCancelled(
  tx: InTransaction,
  round: Named & { reason: string },
  people: readonly Person[],
): Promise<void> {
  for (const { id, name, email } of people) {
    if (id === tx.actor.id) continue
    await queueMail(tx, {
      key: `round:${round.id}:${id}:cancelled`,
      to: email,
      ...mailWords('round-cancelled', {
        name,
        by: tx.actor.name,
        title: round.title,
        reason: round.reason,
        link: `${tx.services.origin}/${tx.org.slug}/priorities/rounds/${round.id}`,
      }),
    })
  }
}

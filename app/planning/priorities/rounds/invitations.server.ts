import type { InTransaction } from '#app/accounts/context.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'

type Person = { id: string; name: string; email: string }

/** Tells everybody who was invited, but not whoever invites. */
export async function inviteRaters(
  tx: InTransaction,
  round: { id: string; title: string },
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

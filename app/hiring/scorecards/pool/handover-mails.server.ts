import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { CandidacySeat } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { members } from '#db/schema/accounts.ts'

type Handover = {
  candidacy: CandidacySeat['candidacy']
  interview: string
  /** Who took it until now; null where they stepped back. */
  before: string | null
  now: { memberId: string; interviewId: string }
}

/** Tells who takes an interview now, and who no longer does. Whoever arranged it knows, and who left is not written to. */
export async function tellOfHandover(
  tx: InTransaction,
  { candidacy, interview, before, now }: Handover,
): Promise<void> {
  const { candidate, openingTitle: title } = candidacy
  const home = `${tx.services.origin}/${tx.org.slug}/interviews`
  for (const { id, name, email } of await peopleOf(tx, [now.memberId, before ?? []].flat())) {
    if (id === tx.actor.id) continue
    const said = { name, interview, candidate, title, by: tx.actor.name }
    const words =
      id === now.memberId
        ? mailWords('interview-taken-over', { ...said, link: `${home}/${now.interviewId}/kit` })
        : mailWords('interview-handed-over', { ...said, link: home })
    await queueMail(tx, { key: `handover:${now.interviewId}:${id}`, to: email, ...words })
  }
}

const peopleOf = (tx: InTransaction, memberIds: string[]) =>
  tx.db
    .select({ id: members.id, name: members.name, email: members.email })
    .from(members)
    .where(
      and(eq(members.orgId, tx.org.id), inArray(members.id, memberIds), isNull(members.removedAt)),
    )

import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { members } from '#db/schema/accounts.ts'

export type News = {
  /** What tells this mail from every other: `version:step`. */
  key: string
  candidacyId: string
  memberIds: string[]
  /** One sentence: the subject of the mail and what it says. */
  news: string
}

/** Tells members what happened to an offer, and where to deal with it. */
export async function tellMembers(tx: Acting, { key, candidacyId, memberIds, news }: News) {
  if (memberIds.length === 0) return
  const people = await tx.db
    .select({ id: members.id, name: members.name, email: members.email })
    .from(members)
    .where(
      and(eq(members.orgId, tx.org.id), inArray(members.id, memberIds), isNull(members.removedAt)),
    )
  for (const { id, name, email } of people) {
    const link = `${tx.services.origin}/${tx.org.slug}/candidacies/${candidacyId}/offer`
    await queueMail(tx, {
      key: `offer:${key}:${id}`,
      to: email,
      ...mailWords('offer-news', { name, news, link }),
    })
  }
}

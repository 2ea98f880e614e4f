import { and, asc, eq, isNull } from 'drizzle-orm'
import { can } from '#app/accounts/permissions.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { dayOf } from '#app/hiring/rights/requests/erasures.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { dueOn } from './access-copy.ts'

type Received = { id: string; person: { id: string; name: string }; askedAt: Date }

/** Tells everybody who may look through a formal request that one has come in, and until when it is to be answered. */
export async function tellTeamOfRequest(
  tx: Acting,
  { id, person, askedAt }: Received,
): Promise<void> {
  const candidacyId = await findFirstCandidacy(tx, person.id)
  const link = `${tx.services.origin}/${tx.org.slug}/candidacies/${candidacyId}/rights/access-copy`
  const until = dayOf(dueOn(askedAt))
  for (const { email, ...member } of await listHandling(tx))
    await queueMail(tx, {
      key: `access-copy:${id}:received:${member.id}`,
      to: email,
      ...mailWords('access-copy-received', {
        name: member.name,
        candidate: person.name,
        organisation: tx.org.name,
        until,
        link,
      }),
    })
}

async function findFirstCandidacy(tx: Acting, candidateId: string): Promise<string> {
  const [row] = await tx.db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.candidateId, candidateId)))
    .orderBy(asc(candidacies.id))
    .limit(1)
  if (!row) throw new Error('A person without an application has asked.')
  return row.id
}

async function listHandling(tx: Acting) {
  const { id, userId, name, email, access, timeZone } = members
  const rows = await tx.db
    .select({ id, userId, name, email, access, timeZone })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))
    .orderBy(asc(members.id))
  return rows.filter((row) => can({ kind: 'member', ...row }, 'access-copy.prepare').ok)
}

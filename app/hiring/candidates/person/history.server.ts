import { and, desc, eq, inArray } from 'drizzle-orm'
import { tell } from '#app/accounts/audit/listing/sentences.ts'
import type { InTransaction } from '#app/accounts/context.ts'
import { candidateSentences } from '#app/hiring/candidates/events.ts'
import { members } from '#db/schema/accounts.ts'
import { events } from '#db/schema/audit.ts'

export type ToldMoment = { id: string; at: string; text: string }

const told = Object.keys(candidateSentences)
const most = 100

/**
 * What happened in a candidacy, newest first, in sentences. Only what this noun tells: scorecards and debriefs have
 * pages of their own, which know what may be said when.
 */
export async function tellHistory(
  tx: InTransaction,
  { id, name, nameOf }: { id: string; name: string; nameOf: (id: string) => string | undefined },
): Promise<ToldMoment[]> {
  const rows = await tx.db
    .select({
      id: events.id,
      at: events.at,
      verb: events.verb,
      kind: events.actorKind,
      member: members.name,
      data: events.data,
    })
    .from(events)
    .leftJoin(members, and(eq(members.orgId, events.orgId), eq(members.id, events.actorId)))
    .where(and(eq(events.orgId, tx.org.id), eq(events.subjectId, id), inArray(events.verb, told)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(most)
  return rows.map(({ verb, kind, member, data, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    text: tell(candidateSentences, verb, {
      actor: kind === 'candidate' ? name : (member ?? 'Groundwork'),
      subject: name,
      self: false,
      data,
      name: (key) => nameOf(String(data[key] ?? '')) ?? 'another stage',
    }),
  }))
}

import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { candidacies, candidates, messages } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import { inNameColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { ofOpening, ofPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { listable } from '#app/hiring/candidates/pipeline/seats.server.ts'

/** What nobody has answered for so long waits no more: not every message asks for an answer. */
const waitsForDays = 30
const day = 24 * 60 * 60 * 1000

const isLast = sql`not exists (select 1 from hiring.messages n where n.org_id = messages.org_id
  and n.candidacy_id = messages.candidacy_id and n.sender <> 'other' and not n.unconfirmed
  and (n.at, n.id) > (messages.at, messages.id))`

/** Messages of candidates that nobody has answered, in the openings the member runs, the longest wait first. */
export async function listUnansweredMessages(tx: InTransaction, { limit = 20 } = {}) {
  const rows = await tx.db
    .select({
      candidacyId: candidacies.id,
      candidate: candidates.name,
      ...inNameColumns,
      title: openings.title,
      at: messages.at,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(messages)
    .innerJoin(
      candidacies,
      and(eq(candidacies.orgId, messages.orgId), eq(candidacies.id, messages.candidacyId)),
    )
    .innerJoin(candidates, ofPerson)
    .innerJoin(openings, ofOpening)
    .where(
      and(
        eq(messages.orgId, tx.org.id),
        eq(messages.sender, 'candidate'),
        eq(messages.unconfirmed, false),
        gt(messages.at, new Date(tx.now.getTime() - waitsForDays * day)),
        isLast,
        listable(tx),
      ),
    )
    .orderBy(asc(messages.at), asc(messages.id))
    .limit(limit)
  return { total: rows[0]?.total ?? 0, list: rows.map(({ total: _, ...row }) => row) }
}

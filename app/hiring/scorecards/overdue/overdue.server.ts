import { sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { isOpen } from '#app/hiring/openings/funnel/in-force.server.ts'
import { inProcess } from '#app/hiring/interviews/joins.server.ts'

/** A scorecard is overdue a day after its interview ended. */
const graceHours = 24

export type OverdueCard = InNameFacts & {
  id: string
  openingId: string
  opening: string
  candidacyId: string
  candidate: string
  interviewer: string
  name: string
  startsAt: Date
}

/**
 * Scorecards of interviews that are over and unsealed, in openings that go on; the oldest first. Never what is on them.
 *
 * @param managedBy tells only of the openings of this manager, and of everybody else's cards there: their own they know
 */
export async function listOverdueCards(
  tx: Pick<InTransaction, 'db' | 'org' | 'now'>,
  { managedBy }: { managedBy?: string } = {},
): Promise<OverdueCard[]> {
  const before = new Date(tx.now.getTime() - graceHours * 60 * 60_000).toISOString()
  const mine = managedBy
    ? sql`and exists (select 1 from hiring.opening_members om where om.org_id = o.org_id
        and om.opening_id = o.id and om.part = 'manager' and om.member_id = ${managedBy})
        and i.interviewer_id <> ${managedBy}`
    : sql``
  type Row = Omit<OverdueCard, 'startsAt'> & { startsAt: string }
  const { rows } = await tx.db.execute<Row>(sql`
    select i.id, o.id as "openingId", o.title as opening, c.id as "candidacyId",
        p.name as candidate, c.unconfirmed, c.denied_at is not null as denied, m.name as interviewer, ip.name,
        to_char(i.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "startsAt"
      from hiring.interviews i
      join hiring.scorecards s on s.org_id = i.org_id and s.interview_id = i.id
      join hiring.interview_plans ip on ip.org_id = i.org_id and ip.id = i.plan_id
      join hiring.candidacies c on c.org_id = i.org_id and c.id = i.candidacy_id
      join hiring.candidates p on p.org_id = c.org_id and p.id = c.candidate_id
      join hiring.openings o on o.org_id = c.org_id and o.id = c.opening_id
      join accounts.members m on m.org_id = i.org_id and m.id = i.interviewer_id
      where i.org_id = ${tx.org.id}
        and i.starts_at + make_interval(mins => ip.minutes) < ${before}::timestamptz
        and not exists (select 1 from hiring.scorecard_seals q where q.org_id = s.org_id
          and q.scorecard_id = s.id and q.recalled_at is null)
        and not exists (select 1 from hiring.interview_endings e
          where e.org_id = i.org_id and e.interview_id = i.id)
        and not exists (select 1 from hiring.reveals r where r.org_id = i.org_id
          and r.candidacy_id = i.candidacy_id and r.stage_id = i.stage_id)
        and ${inProcess({ orgId: 'c.org_id', candidacyId: 'c.id' })}
        and ${isOpen('o.org_id', 'o.id')} ${mine}
      order by i.starts_at, i.id limit 500`)
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt) }))
}

import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { members } from '#db/schema/accounts.ts'
import { interviews } from '#db/schema/interviews.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import type { InPortal } from './sessions.server.ts'

export type OwnDate = { step: string; name: string; minutes: number; with: string; at: string }

/** The interviews that are planned with a candidate, and who takes them. */
export async function listDates(tx: InPortal, candidacyId: string): Promise<OwnDate[]> {
  const rows = await tx.db
    .select({
      step: interviewPlans.key,
      name: interviewPlans.name,
      minutes: interviewPlans.minutes,
      with: members.name,
      at: interviews.startsAt,
    })
    .from(interviews)
    .innerJoin(
      interviewPlans,
      and(eq(interviewPlans.orgId, interviews.orgId), eq(interviewPlans.id, interviews.planId)),
    )
    .innerJoin(
      members,
      and(eq(members.orgId, interviews.orgId), eq(members.id, interviews.interviewerId)),
    )
    .where(
      and(
        eq(interviews.orgId, tx.org.id),
        eq(interviews.candidacyId, candidacyId),
        isNotNull(interviews.startsAt),
        sql`not exists (select 1 from hiring.interview_endings e
          where e.org_id = interviews.org_id and e.interview_id = interviews.id)`,
      ),
    )
    .orderBy(asc(interviews.startsAt), asc(interviews.id))
    .limit(50)
  return rows.flatMap(({ at, ...row }) => (at ? [{ ...row, at: at.toISOString() }] : []))
}

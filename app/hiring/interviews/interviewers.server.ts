import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Access, Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { isOpen } from '#app/hiring/openings/funnel/in-force.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { interviewLoads } from '#db/schema/interviews.ts'
import { openingMembers } from '#db/schema/openings.ts'
import { inProcess } from './joins.server.ts'
import { usualPerWeek } from './loop-verdict.ts'
import type { InterviewerLoad } from './loop-verdict.ts'

const interviewing: Access[] = ['owner', 'admin', 'recruiter', 'hiring-manager', 'interviewer']
const fourWeeks = 28 * 24 * 60 * 60 * 1000

/** Interviews in the fullest of a member's next four weeks. */
const fullestWeek = (tx: InTransaction) => sql<number>`coalesce((
  select max(weekly.held)::int from (
    select count(*) as held from hiring.interviews i
    where i.org_id = accounts.members.org_id and i.interviewer_id = accounts.members.id
      and i.starts_at >= date_trunc('week', ${tx.now}::timestamptz)
      and i.starts_at < ${new Date(tx.now.getTime() + fourWeeks)}::timestamptz
      and not exists (select 1 from hiring.interview_endings e
        where e.org_id = i.org_id and e.interview_id = i.id)
    group by date_trunc('week', i.starts_at)) weekly), 0)`

/**
 * Interviews that are set up with a member and not held yet: at a time ahead, or without a time in a stage that is not over for the
 * candidate. Everybody of an opening may read it before scorecards are revealed, so that none is asked for.
 */
export const interviewsAhead = (tx: Pick<InTransaction, 'now'>) => sql<number>`(
  select count(*)::int from hiring.interviews i
  join hiring.candidacies c on c.org_id = i.org_id and c.id = i.candidacy_id
  join hiring.stages s on s.org_id = i.org_id and s.id = i.stage_id
  join hiring.stages now_in on now_in.org_id = c.org_id and now_in.id = c.stage_id
  where i.org_id = accounts.members.org_id and i.interviewer_id = accounts.members.id
    and (i.starts_at >= ${tx.now}::timestamptz
      or (i.starts_at is null and s.position >= now_in.position
        and not exists (select 1 from hiring.reveals r where r.org_id = i.org_id
          and r.candidacy_id = i.candidacy_id and r.stage_id = i.stage_id)))
    and not exists (select 1 from hiring.interview_endings ie
      where ie.org_id = i.org_id and ie.interview_id = i.id)
    and ${inProcess({ orgId: 'i.org_id', candidacyId: 'i.candidacy_id' })}
    and ${isOpen('c.org_id', 'c.opening_id')})`

/** They belong to the organisation still, and their access lets them interview. */
export const mayInterview = and(isNull(members.removedAt), inArray(members.access, interviewing))

/** How many interviews each takes a week, where they said so. */
export const loadOfMember = (tx: Pick<InTransaction, 'org'>) =>
  and(eq(interviewLoads.orgId, tx.org.id), eq(interviewLoads.memberId, members.id))

/** Members who may interview, by name, with how much they can take and how much stands already. */
export async function listInterviewers(tx: InTransaction): Promise<InterviewerLoad[]> {
  const rows = await tx.db
    .select({
      memberId: members.id,
      name: members.name,
      perWeek: interviewLoads.perWeek,
      booked: fullestWeek(tx),
      ahead: interviewsAhead(tx),
    })
    .from(members)
    .leftJoin(interviewLoads, loadOfMember(tx))
    .where(and(eq(members.orgId, tx.org.id), mayInterview))
    .orderBy(asc(members.name), asc(members.id))
    .limit(500)
  return rows.map((row) => ({ ...row, perWeek: row.perWeek ?? usualPerWeek }))
}

/** Refuses people who left or whose access does not let them interview. */
async function refuseUnfit(tx: InTransaction, memberIds: readonly string[]): Promise<void> {
  const known = await tx.db
    .select({ name: members.name, access: members.access, removedAt: members.removedAt })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), inArray(members.id, [...memberIds])))
  if (known.length !== new Set(memberIds).size) throw new NotFound()
  const gone = known.find(({ removedAt }) => removedAt !== null)
  if (gone) throw new Invalid(`${gone.name} has left. Choose somebody else.`)
  const unfit = known.find(({ access }) => !interviewing.includes(access))
  if (unfit) throw new Invalid(`${unfit.name} cannot interview: their access does not include it.`)
}

/** Gives interviewers a seat in the opening, without which they could not reach their candidates. */
export async function seatInterviewers(
  tx: InTransaction,
  openingId: string,
  memberIds: readonly string[],
): Promise<void> {
  if (memberIds.length === 0) return
  await refuseUnfit(tx, memberIds)
  const seats = [...new Set(memberIds)].map((memberId) => ({
    orgId: tx.org.id,
    id: newId(),
    openingId,
    memberId,
    part: 'interviewer' as const,
    addedAt: tx.now,
  }))
  await tx.db.insert(openingMembers).values(seats).onConflictDoNothing()
}

/** Says how many interviews a week somebody takes at most. Everybody may say it of themselves. */
export const setInterviewLoad = (
  ctx: Context,
  { memberId, perWeek }: { memberId: string; perWeek: number },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    if (memberId !== tx.actor.id) authorise(tx.actor, 'opening.create')
    await refuseUnfit(tx, [memberId])
    await tx.db
      .insert(interviewLoads)
      .values({ orgId: tx.org.id, id: newId(), memberId, perWeek })
      .onConflictDoUpdate({
        target: [interviewLoads.orgId, interviewLoads.memberId],
        set: { perWeek },
      })
    await record(tx, {
      verb: 'interviewer.load-set',
      subject: { type: 'member', id: memberId },
      data: { perWeek },
    })
  })

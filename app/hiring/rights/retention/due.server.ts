import { and, asc, eq, lt, ne, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { inForce, ofAnyPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { askForErasure } from '#app/hiring/rights/requests/erasures.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { findDuties } from './duties.server.ts'
import { standingOf } from './limits.ts'
import { ruleNames } from './rules.ts'

const day = 24 * 60 * 60 * 1000
/** No rule asks for a record to go sooner than four weeks after the end. */
const soonest = 28 * day
const lookedAt = 500

export type DueRecord = {
  id: string
  candidacyId: string
  name: string
  endedAt: string
  standing: 'due' | 'crossed'
  deleteBy: string | null
  limitedBy: string[]
}

/** The records that have to go, the oldest first, and those that rules contradict each other about. */
export async function listDue(tx: Acting): Promise<DueRecord[]> {
  const oldest = await selectOldest(tx)
  const duties = await findDuties(
    tx,
    oldest.map(({ id }) => id),
  )
  return oldest.flatMap(({ endedAt, ...row }) => {
    const { held = false, limits = null } = duties.get(row.id) ?? {}
    const standing = standingOf(limits, { now: tx.now, held })
    if (standing !== 'due' && standing !== 'crossed') return []
    const deleteBy = limits?.deleteBy?.toISOString() ?? null
    const limitedBy = ruleNames(limits?.limitedBy ?? [])
    return [{ ...row, endedAt: endedAt.toISOString(), standing, deleteBy, limitedBy }]
  })
}

/** People whose every application ended long ago and whom nobody began to erase. */
const selectOldest = (tx: Acting) => {
  const last = sql<Date>`max(${candidacyEndings.at})`.mapWith(candidacyEndings.at)
  return tx.db
    .select({
      id: candidates.id,
      candidacyId: sql<string>`min(${candidacies.id}::text)`,
      name: candidates.name,
      endedAt: last,
    })
    .from(candidates)
    .innerJoin(candidacies, ofAnyPerson)
    .leftJoin(candidacyEndings, inForce)
    .where(
      and(
        eq(candidates.orgId, tx.org.id),
        ne(candidates.email, ''),
        sql`not exists (select 1 from hiring.erasures e where e.org_id = candidates.org_id
          and e.candidate_id = candidates.id and e.done_at is null and e.withdrawn_at is null)`,
      ),
    )
    .groupBy(candidates.id, candidates.name)
    .having(
      and(
        sql`bool_and(${candidacyEndings.outcome} is not null and ${candidacyEndings.outcome} <> 'hired')`,
        lt(last, new Date(tx.now.getTime() - soonest)),
      ),
    )
    .orderBy(asc(last), asc(candidates.id))
    .limit(lookedAt)
}

/** Begins to erase everybody whose time is up; where rules contradict each other nobody is touched. */
export async function eraseDue(tx: Acting): Promise<number> {
  const due = (await listDue(tx)).filter(({ standing }) => standing === 'due')
  for (const { id: candidateId } of due)
    await askForErasure(tx, { candidateId, askedBy: 'retention' })
  if (due.length > 0)
    await record(tx, {
      verb: 'retention.carried-out',
      subject: { type: 'organisation', id: tx.org.id },
      data: { count: due.length },
    })
  return due.length
}

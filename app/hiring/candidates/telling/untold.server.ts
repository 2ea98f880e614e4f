import { and, eq, inArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { inNameColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { inForce, ofOpening, ofPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { tellingRule } from '#app/roles/job-ad/telling-rule.ts'
import { settings } from '#db/schema/accounts.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import { tellingOf } from './telling.ts'
import type { Telling } from './telling.ts'

type Tx = Pick<InTransaction, 'db' | 'org' | 'now'>

/** Somebody who was interviewed, has not been told the outcome, and has to be by a day. */
export type Untold = Telling &
  InNameFacts & { id: string; name: string; openingId: string; title: string }

/** A take-home is nobody met; an interview that did not take place is none. */
const lastMetAt = (now: Date) => sql<Date>`(select max(i.starts_at) from hiring.interviews i
  join hiring.interview_plans ip on ip.org_id = i.org_id and ip.id = i.plan_id
  where i.org_id = candidacies.org_id and i.candidacy_id = candidacies.id and ip.kind <> 'take-home'
    and i.starts_at < ${now.toISOString()}::timestamptz
    and not exists (select 1 from hiring.interview_endings e
      where e.org_id = i.org_id and e.interview_id = i.id))`

/**
 * Neither an offer after the last interview, nor a word of the team since they were rejected, though that was taken back
 * later. Who withdrew knows.
 */
const nobodyTold = (
  now: Date,
) => sql`(candidacy_endings.id is null or candidacy_endings.outcome = 'rejected')
  and not exists (select 1 from hiring.candidacy_endings e
    join hiring.messages m on m.org_id = e.org_id and m.candidacy_id = e.candidacy_id
    where e.org_id = candidacies.org_id and e.candidacy_id = candidacies.id and e.outcome = 'rejected'
      and (e.undone_at is null or e.at >= ${lastMetAt(now)})
      and m.sender = 'team' and m.at between e.at and coalesce(e.undone_at, 'infinity'))
  and not exists (select 1 from hiring.offers f
    join hiring.offer_versions v on v.org_id = f.org_id and v.offer_id = f.id
    join hiring.offer_sends s on s.org_id = v.org_id and s.version_id = v.id
    where f.org_id = candidacies.org_id and f.candidacy_id = candidacies.id
      and s.at >= ${lastMetAt(now)})`

async function findSize(tx: Tx): Promise<number | null> {
  const [row] = await tx.db
    .select({ employerSize: settings.employerSize })
    .from(settings)
    .where(eq(settings.orgId, tx.org.id))
  return row?.employerSize ?? null
}

/** Openings, of those that pass, in whose places a law sets a time. */
async function bound(tx: Tx, employerSize: number | null, which: SQL | undefined) {
  const rows = await tx.db
    .select({ id: openings.id, places: openings.places })
    .from(openings)
    .where(and(eq(openings.orgId, tx.org.id), which))
  const today = tx.now.toISOString().slice(0, 10)
  const size = employerSize ?? undefined
  return rows
    .filter(({ places }) => tellingRule({ places, employerSize: size, today }) !== null)
    .map(({ id }) => id)
}

/** Who has to be told the outcome by law, of the openings that pass, what is due first at the top. */
export async function listUntold(tx: Tx, which: SQL | undefined): Promise<Untold[]> {
  const employerSize = await findSize(tx)
  const ids = await bound(tx, employerSize, which)
  if (ids.length === 0) return []
  const rows = await selectUntold(tx, inArray(openings.id, ids))
  return rows
    .flatMap(({ metAt, places, ...row }) => {
      const telling = metAt && tellingOf({ lastMetAt: metAt, places, employerSize }, tx.now)
      return telling ? [{ ...row, ...telling }] : []
    })
    .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
}

const selectUntold = (tx: Tx, which: SQL | undefined) =>
  tx.db
    .select({
      id: candidacies.id,
      name: candidates.name,
      ...inNameColumns,
      openingId: openings.id,
      title: openings.title,
      places: openings.places,
      metAt: lastMetAt(tx.now).mapWith(candidacies.appliedAt),
    })
    .from(candidacies)
    .innerJoin(candidates, ofPerson)
    .innerJoin(openings, ofOpening)
    .leftJoin(candidacyEndings, inForce)
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        which,
        nobodyTold(tx.now),
        sql`${lastMetAt(tx.now)} is not null`,
      ),
    )
    .orderBy(lastMetAt(tx.now))
    .limit(5000)

/** The clock of one candidacy; null where none runs, or they were told. */
export async function findTelling(tx: Tx, candidacyId: string): Promise<Telling | null> {
  const [row] = await selectUntold(tx, eq(candidacies.id, candidacyId))
  if (!row?.metAt) return null
  const employerSize = await findSize(tx)
  return tellingOf({ lastMetAt: row.metAt, places: row.places, employerSize }, tx.now)
}

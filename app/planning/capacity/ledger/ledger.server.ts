import { and, asc, eq, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import type { Quarter } from '#app/planning/quarter.ts'
import { transaction } from '#db/connection.server.ts'
import { runWork, staff } from '#db/schema/capacity.ts'
import { findCalendar } from './calendar.server.ts'
import type { OwnCalendar } from './calendar.server.ts'
import { committedLoad } from './committed-load.server.ts'
import { ledgerOf, skillsOf } from './ledger.ts'
import type { LedgerPerson, LedgerQuestion, RunWork } from './ledger.ts'
import { roleNames } from './role-names.server.ts'

export type Horizon = { firstQuarter: Quarter; quarters: number }

const usualQuarters = 5

/** Everybody whose time is planned, by name. */
export const findPeople = (tx: InTransaction): Promise<LedgerPerson[]> =>
  tx.db
    .select({ ...ledgerColumns, ...partsOf })
    .from(staff)
    .where(eq(staff.orgId, tx.org.id))
    .orderBy(asc(staff.name), asc(staff.id))

export async function findPerson(
  tx: Pick<InTransaction, 'db' | 'org'>,
  id: string,
): Promise<LedgerPerson | undefined> {
  const [found] = await tx.db
    .select({ ...ledgerColumns, ...partsOf })
    .from(staff)
    .where(and(eq(staff.orgId, tx.org.id), eq(staff.id, id)))
  return found
}

const ledgerColumns = {
  id: staff.id,
  name: staff.name,
  role: staff.role,
  skills: staff.skills,
  share: staff.share,
  startsOn: staff.startsOn,
  endsOn: staff.endsOn,
  ramp: staff.ramp,
}

const partsOf = {
  shares: sql<LedgerPerson['shares']>`(
    select coalesce(json_agg(json_build_object('quarter', a.quarter, 'share', a.share) order by a.quarter), '[]')
    from planning.availabilities a
    where a.org_id = planning.staff.org_id and a.staff_id = planning.staff.id)`,
  leaves: sql<LedgerPerson['leaves']>`(
    select coalesce(json_agg(json_build_object('firstDay', l.first_day, 'lastDay', l.last_day) order by l.first_day), '[]')
    from planning.leaves l
    where l.org_id = planning.staff.org_id and l.staff_id = planning.staff.id)`,
}

const findRunWork = (tx: InTransaction): Promise<RunWork[]> =>
  tx.db
    .select({
      id: runWork.id,
      role: runWork.role,
      title: runWork.title,
      people: runWork.people,
      firstQuarter: runWork.firstQuarter,
      lastQuarter: runWork.lastQuarter,
    })
    .from(runWork)
    .where(eq(runWork.orgId, tx.org.id))
    .orderBy(asc(runWork.firstQuarter), asc(runWork.id))

type Ledger = LedgerQuestion & { calendar: OwnCalendar }

async function readLedger(tx: InTransaction, horizon: Partial<Horizon>): Promise<Ledger> {
  const calendar = await findCalendar(tx)
  const firstQuarter = horizon.firstQuarter ?? quarterOf(tx.now, calendar.firstMonth)
  return {
    firstQuarter,
    quarters: horizon.quarters ?? usualQuarters,
    calendar,
    people: await findPeople(tx),
    runWork: await findRunWork(tx),
  }
}

/** People free for planned work by role, one number per quarter from the first one on. */
export async function capacityOf(
  tx: InTransaction,
  horizon: Horizon,
): Promise<Record<string, number[]>> {
  const ledger = ledgerOf(await readLedger(tx, horizon))
  return Object.fromEntries(
    ledger.map(({ role, quarters }) => [role, quarters.map(({ people }) => people)]),
  )
}

/** The ledger as its page shows it: from this quarter on unless another one is asked for. */
export const findCapacity = (ctx: Context, horizon: Partial<Horizon> = {}) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const question = await readLedger(tx, horizon)
    return {
      question,
      roles: ledgerOf(question),
      skills: skillsOf(question),
      load: await committedLoad(tx),
      names: await roleNames(tx),
    }
  })

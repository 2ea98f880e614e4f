import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { fairnessTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { reports } from '#db/schema/fairness.ts'
import { countedIn, nextBatch, nothingYet, uncountedIn } from './batches.ts'
import type { Exit } from './batches.ts'
import { reportOn } from './report.ts'
import type { Report } from './report.ts'
import { countSettled, noteCounted } from './settled.server.ts'

export type CountedReport = Report & { countedAt: Date | null; uncounted: Exit[] }

/**
 * The fairness report on the applications of a calendar year, as it was last counted; that somebody opened it is an
 * event. Years do not overlap, so that none gives another away.
 */
export const openReport = (ctx: Context, year: number): Promise<CountedReport> =>
  readReport(ctx, year, 'fairness.opened')

/** The same for a file. */
export const exportReport = (ctx: Context, year: number): Promise<CountedReport> =>
  readReport(ctx, year, 'fairness.exported')

const readReport = (ctx: Context, year: number, verb: string): Promise<CountedReport> =>
  fairnessTransaction(ctx, async (tx) => {
    authorise(tx.actor, 'fairness.read')
    const { counts, at } = await countAnew(tx, year)
    await record(tx, { verb, subject: { type: 'organisation', id: tx.org.id }, data: { year } })
    return { ...reportOn(countedIn(counts)), countedAt: at, uncounted: uncountedIn(counts) }
  })

/** The stored counts, replaced where enough people came in. Readers wait for each other: none sees less than a batch. */
async function countAnew(tx: InTransaction, year: number) {
  await oneAtATime(tx, year)
  const [stored] = await tx.db
    .select({ counts: reports.counts, at: reports.at })
    .from(reports)
    .where(and(eq(reports.orgId, tx.org.id), eq(reports.year, year)))
  const before = stored ?? { counts: nothingYet, at: null }
  const { counts, counted } = nextBatch(before.counts, await countSettled(tx, year))
  if (counted.length === 0) return before
  await noteCounted(tx, { year, counted })
  const next = { counts, at: tx.now }
  await tx.db
    .insert(reports)
    .values({ orgId: tx.org.id, id: newId(), year, ...next })
    .onConflictDoUpdate({ target: [reports.orgId, reports.year], set: next })
  return next
}

const oneAtATime = (tx: InTransaction, year: number) =>
  tx.db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`fairness:${tx.org.id}:${year}`}, 0))`,
  )

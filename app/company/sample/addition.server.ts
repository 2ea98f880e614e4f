import { and, between, count, eq, inArray, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { organisationOfId } from '#app/accounts/organisations/known-organisation.server.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import type { Application } from '#app/http/application.ts'
import type { JobHandler } from '#app/queue/job.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { accountsTransaction, eraserTransaction, transaction } from '#db/connection.server.ts'
import { firstSampleId, freshId, lastSampleId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { members, settings } from '#db/schema/accounts.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import { outbox } from '#db/schema/queue.ts'
import { afterFirstCall, offered, turnedDown } from '#db/seed/analytics-engineers.ts'
import { candidates } from '#db/seed/candidates.ts'
import { team } from '#db/seed/company.ts'
import { pastHire } from '#db/seed/past-hire.ts'
import { samplePlanKind } from './plan-kind.ts'
import { tellStory } from './company.server.ts'
import { eraseSample } from './removal.server.ts'
import { sealPast } from './seal-past.server.ts'

export const sampleKind = 'sample.add'

const wholeStory = [candidates, pastHire.candidates, offered, afterFirstCall, turnedDown].reduce(
  (sum, { length }) => sum + length,
  0,
)

/** Asks for sample data in the organisation: it is labelled from now on, and a job writes it. */
export const addSample = (ctx: Context): Promise<void> => {
  authorise(ctx.actor, 'sample.add')
  return accountsTransaction(ctx, async (tx) => {
    const labelled = await tx.db
      .update(settings)
      .set({ sampleAt: tx.now })
      .where(and(eq(settings.orgId, tx.org.id), isNull(settings.sampleAt)))
      .returning({ id: settings.id })
    if (labelled.length === 0) throw new Conflict('There is sample data already.')
    await enqueue(tx, { kind: sampleKind, key: `sample:${freshId()}`, payload: {} })
    const subject = { type: 'organisation', id: tx.org.id }
    await record(tx, { verb: 'sample.added', subject })
  })
}

type Workplace = Pick<Application, 'database' | 'services'>

/** Writes the sample. A second try clears away what the first one left. */
export const fillWithSample =
  ({ database, services }: Workplace): JobHandler =>
  async ({ orgId, now, signal }) => {
    if (!orgId) throw new Error('Sample data is for an organisation.')
    const site = { db: database, services, now }
    const org = await organisationOfId(site, orgId)
    await eraserTransaction({ ...site, org }, eraseSample)
    await accountsTransaction({ ...site, org }, async (tx) => {
      await tx.db
        .insert(members)
        .values(
          team.map(({ key: _, ...person }) => ({
            ...person,
            orgId,
            userId: freshId(),
            joinedAt: now,
          })),
        )
        .onConflictDoUpdate({ target: [members.orgId, members.id], set: { removedAt: null } })
    })
    await tellStory({ database, services, org, signal }, now)
    await sealPast({ database, services }, { org, now })
  }

export type SampleState =
  | { kind: 'offered' }
  | { kind: 'underway'; written: number; of: number }
  | { kind: 'planning' }
  | { kind: 'failed' }

/** What to say about sample data to who may add it: an offer, how far it is, or null. */
export async function findSampleState(ctx: Context): Promise<SampleState | null> {
  if (!can(ctx.actor, 'sample.add').ok) return null
  if (!ctx.org.holdsSample) return (await isEmpty(ctx)) ? { kind: 'offered' } : null
  const job = await findJob(ctx)
  if (!job) return null
  if (job.parkedAt) return { kind: 'failed' }
  if (job.kind === samplePlanKind) return { kind: 'planning' }
  return { kind: 'underway', written: await countWritten(ctx), of: wholeStory }
}

const isEmpty = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    const found = await tx.db
      .select({ id: openings.id })
      .from(openings)
      .where(eq(openings.orgId, tx.org.id))
      .limit(1)
    return found.length === 0
  })

/** The job that has still to write the sample or to plan it, or was given up; the first of them. */
const findJob = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    const [job] = await tx.db
      .select({ kind: outbox.kind, parkedAt: outbox.parkedAt })
      .from(outbox)
      .where(
        and(
          eq(outbox.orgId, tx.org.id),
          inArray(outbox.kind, [sampleKind, samplePlanKind]),
          isNull(outbox.doneAt),
        ),
      )
      .orderBy(outbox.kind)
      .limit(1)
    return job ?? null
  })

/** Sample data that is being written would go on being written after it was removed; planning ends by itself. */
export async function refuseUnfinished(ctx: Context): Promise<void> {
  const job = await findJob(ctx)
  if (job?.kind === sampleKind && !job.parkedAt)
    throw new Invalid('The sample data is still being added. Wait a moment, then remove it.')
}

const countWritten = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ count: count() })
      .from(candidacies)
      .where(
        and(eq(candidacies.orgId, tx.org.id), between(candidacies.id, firstSampleId, lastSampleId)),
      )
    return row?.count ?? 0
  })

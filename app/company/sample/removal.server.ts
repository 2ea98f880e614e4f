import { and, between, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { eraseFileKind } from '#app/files/stored-files.server.ts'
import { Invalid } from '#app/problems.ts'
import { eraserTransaction } from '#db/connection.server.ts'
import { firstSampleId, isSampleId, lastSampleId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { members, settings } from '#db/schema/accounts.ts'
import { candidacies, candidates, resumes } from '#db/schema/candidates.ts'
import { files } from '#db/schema/files.ts'
import { nameOf, sampleTables } from './sample-tables.server.ts'
import type { SampleTable } from './sample-tables.server.ts'

export type Erasing = Pick<InTransaction, 'db' | 'now' | 'org'>

/** Ids by table. */
type Doomed = Map<string, string[]>

export const confirmationWord = 'remove'

/**
 * Removes the sample data of the organisation and everything that was added to it since, for good. People and settings
 * stay, and so does the record of what happened.
 */
export const removeSample = (
  ctx: Context,
  { confirmation }: { confirmation: string },
): Promise<{ rows: number }> => {
  authorise(ctx.actor, 'sample.remove')
  if (confirmation.trim() !== confirmationWord)
    throw new Invalid('This is not the word.', {
      confirmation: [`Type “${confirmationWord}” to go on.`],
    })
  return eraserTransaction(ctx, async (tx) => {
    const rows = await eraseSample(tx)
    await tx.db.update(settings).set({ sampleAt: null }).where(labelled(tx))
    if (!isSampleId(tx.org.id)) await letPeopleGo(tx)
    const subject = { type: 'organisation', id: tx.org.id }
    await record(tx, { verb: 'sample.removed', subject, data: { rows } })
    return { rows }
  })
}

/** Deletes all sample rows of the organisation and what hangs on them; gives their number. */
export async function eraseSample(tx: Erasing): Promise<number> {
  const doomed = await findDoomed(tx)
  await eraseBytesOf(tx, doomed.get(nameOf(files)) ?? [])
  for (const one of sampleTables.toReversed()) await remove(tx, one, doomed.get(one.name) ?? [])
  return [...doomed.values()].reduce((sum, ids) => sum + ids.length, 0)
}

/** What the invented people did keeps their names; they are members no longer. */
const letPeopleGo = (tx: Erasing) =>
  tx.db
    .update(members)
    .set({ removedAt: tx.now })
    .where(
      and(
        eq(members.orgId, tx.org.id),
        between(members.id, firstSampleId, lastSampleId),
        isNull(members.removedAt),
      ),
    )

const labelled = (tx: Erasing) => and(eq(settings.orgId, tx.org.id), isNotNull(settings.sampleAt))

/** Sample rows, what belongs to them, and then whoever and whatever was there only for those. */
async function findDoomed(tx: Erasing): Promise<Doomed> {
  const first = await follow(tx, new Map())
  const alone = new Map([
    [nameOf(files), await filesOf(tx, first.get(nameOf(resumes)) ?? [])],
    [nameOf(candidates), await peopleOf(tx, first.get(nameOf(candidacies)) ?? [])],
  ])
  return follow(tx, alone)
}

async function follow(tx: Erasing, also: Doomed): Promise<Doomed> {
  const doomed: Doomed = new Map()
  for (const { table, name, orgId, id, belongings } of sampleTables) {
    const condition = or(
      between(id, firstSampleId, lastSampleId),
      among(id, also.get(name)),
      ...belongings.map(({ column, owner }) => among(column, doomed.get(owner))),
    )
    const rows = await tx.db
      .select({ id: sql<string>`${id}` })
      .from(table)
      .where(and(eq(orgId, tx.org.id), condition))
    doomed.set(
      name,
      rows.map((row) => row.id),
    )
  }
  return doomed
}

const among = (column: SampleTable['id'], ids: string[] | undefined): SQL | undefined =>
  ids && ids.length > 0 ? sql`${column} = any(${`{${ids.join(',')}}`}::uuid[])` : undefined

async function filesOf(tx: Erasing, resumeIds: string[]): Promise<string[]> {
  const rows = await tx.db
    .select({ id: resumes.fileId })
    .from(resumes)
    .where(and(eq(resumes.orgId, tx.org.id), among(resumes.id, resumeIds) ?? sql`false`))
  return rows.map(({ id }) => id)
}

/** People who are candidates nowhere else. */
async function peopleOf(tx: Erasing, candidacyIds: string[]): Promise<string[]> {
  const gone = among(candidacies.id, candidacyIds)
  if (!gone) return []
  const rows = await tx.db
    .select({ id: candidacies.candidateId })
    .from(candidacies)
    .where(eq(candidacies.orgId, tx.org.id))
    .groupBy(candidacies.candidateId)
    .having(sql`bool_and(${gone})`)
  return rows.map(({ id }) => id)
}

async function eraseBytesOf(tx: Erasing, ids: string[]): Promise<void> {
  const rows = await tx.db
    .select({ id: files.id, storageKey: files.storageKey })
    .from(files)
    .where(and(eq(files.orgId, tx.org.id), among(files.id, ids) ?? sql`false`))
  for (const { id, storageKey } of rows)
    await enqueue(tx, { kind: eraseFileKind, key: `file:${id}:erase`, payload: { storageKey } })
}

async function remove(
  tx: Erasing,
  { table, orgId, id }: SampleTable,
  ids: string[],
): Promise<void> {
  const gone = among(id, ids)
  if (gone) await tx.db.delete(table).where(and(eq(orgId, tx.org.id), gone))
}

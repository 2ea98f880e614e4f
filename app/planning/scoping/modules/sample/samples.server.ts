import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { addFile, findFile, keepBytes, removeFile } from '#app/files/stored-files.server.ts'
import { profileCsv } from '#app/planning/scoping/modules/kinds/quality/profile.ts'
import type { Profile } from '#app/planning/scoping/modules/kinds/quality/profile.ts'
import { mayRework } from '#app/planning/use-cases/endings/rest.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { keepOpen, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { files } from '#db/schema/files.ts'
import { dataSamples } from '#db/schema/scoping.ts'

const mediaType = 'text/csv; charset=utf-8'

export type NewSample = {
  useCaseId: string
  /** Safe to keep and to show. */
  name: string
  text: string
}

/** Keeps a CSV sample with its profile in place of the one before. */
export async function keepSample(
  ctx: Context,
  { useCaseId, name, text }: NewSample,
): Promise<void> {
  await checkMayKeep(ctx, useCaseId)
  const profiled = profileCsv(text)
  if (!profiled.ok) throw new Invalid(profiled.reason, { file: [profiled.reason] })
  const bytes = new TextEncoder().encode(text)
  const kept = await keepBytes(ctx, { name, mediaType, bytes })
  await transaction(ctx, async (tx) => {
    keepOpen(await seatAt(tx, useCaseId, 'use-case.edit'))
    await drop(tx, useCaseId)
    const { id: fileId } = await addFile(tx, kept)
    const row = { profile: profiled.profile, addedBy: tx.actor.id, addedAt: tx.now }
    await tx.db
      .insert(dataSamples)
      .values({ orgId: tx.org.id, id: newId(), useCaseId, fileId, ...row })
    await record(tx, {
      verb: 'data-sample.kept',
      subject: { type: 'use-case', id: useCaseId },
      data: { rows: profiled.profile.rows, columns: profiled.profile.columns.length },
    })
  })
}

const checkMayKeep = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => keepOpen(await seatAt(tx, useCaseId, 'use-case.edit')))

const mine = (tx: InTransaction, useCaseId: string) =>
  and(eq(dataSamples.orgId, tx.org.id), eq(dataSamples.useCaseId, useCaseId))

async function drop(tx: InTransaction, useCaseId: string): Promise<boolean> {
  const [row] = await tx.db
    .delete(dataSamples)
    .where(mine(tx, useCaseId))
    .returning({ fileId: dataSamples.fileId })
  if (row) await removeFile(tx, row.fileId)
  return row !== undefined
}

/** Removes the sample of a use case, and its bytes after the commit. */
export const removeSample = (ctx: Context, useCaseId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatAt(tx, useCaseId, 'use-case.edit')
    if (!(await drop(tx, useCaseId))) throw new NotFound()
    const subject = { type: 'use-case', id: useCaseId }
    await record(tx, { verb: 'data-sample.removed', subject })
  })

/** The sample of a use case with its profile, or null. */
export const findSample = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => {
    const useCase = await findUseCase(tx, useCaseId)
    const [row] = await tx.db
      .select({
        name: files.name,
        bytes: files.bytes,
        profile: dataSamples.profile,
        addedAt: dataSamples.addedAt,
        addedBy: members.name,
      })
      .from(dataSamples)
      .innerJoin(files, and(eq(files.orgId, tx.org.id), eq(files.id, dataSamples.fileId)))
      .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, dataSamples.addedBy)))
      .where(mine(tx, useCaseId))
    return {
      title: useCase.title,
      mayKeep: mayRework(tx.actor, useCase),
      mayRemove: can(tx.actor, 'use-case.edit', useCase.facts).ok,
      sample: row ? { ...row, profile: row.profile as Profile } : null,
    }
  })

/** The file itself, for those who may read the use case. */
export async function findSampleFile(ctx: Context, useCaseId: string) {
  const fileId = await transaction(ctx, async (tx) => {
    await seatAt(tx, useCaseId, 'use-case.read')
    const [row] = await tx.db
      .select({ fileId: dataSamples.fileId })
      .from(dataSamples)
      .where(mine(tx, useCaseId))
    if (!row) throw new NotFound()
    return row.fileId
  })
  return findFile(ctx, fileId)
}

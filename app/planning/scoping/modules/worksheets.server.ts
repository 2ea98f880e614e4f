import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { worksheets } from '#db/schema/scoping.ts'
import { differences } from './frame/reading.ts'
import { readStored, schemaOf } from './frame/schema.ts'
import type { SheetData } from './frame/worksheet.ts'
import { keepOpen, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { findModule } from './modules.ts'

export type WorksheetKey = { useCaseId: string; kind: string }
export type SavedWorksheet = WorksheetKey & { version: number; data: SheetData }

/** The module of that kind, or 404. */
export function moduleFor(kind: string) {
  const module = findModule(kind)
  if (!module) throw new NotFound()
  return module
}

/**
 * Saves a worksheet. `version` is the one the writer started from, 0 where there was none: when somebody else saved
 * meanwhile, the differences come back and nothing is lost.
 */
export const saveWorksheet = (
  ctx: Context | InTransaction,
  input: SavedWorksheet,
): Promise<{ version: number }> =>
  transaction(ctx, async (tx) => {
    keepOpen(await seatAt(tx, input.useCaseId, 'use-case.edit'))
    const { worksheet } = moduleFor(input.kind)
    const data = schemaOf(worksheet).parse(input.data)
    const version = input.version + 1
    if (!(await write(tx, { ...input, data }, version)))
      throw await conflict(tx, { ...input, data })
    await record(tx, {
      verb: 'worksheet.saved',
      subject: { type: 'use-case', id: input.useCaseId },
      data: { kind: input.kind, version },
    })
    return { version }
  })

/** False when the version is not the newest. */
async function write(tx: InTransaction, input: SavedWorksheet, version: number): Promise<boolean> {
  const { useCaseId, kind, data } = input
  const saved = { data, savedBy: tx.actor.id, savedAt: tx.now, version }
  const written =
    input.version === 0
      ? await tx.db
          .insert(worksheets)
          .values({ orgId: tx.org.id, id: newId(), useCaseId, kind, ...saved })
          .onConflictDoNothing()
          .returning({ id: worksheets.id })
      : await tx.db
          .update(worksheets)
          .set(saved)
          .where(and(mine(tx, input), eq(worksheets.version, input.version)))
          .returning({ id: worksheets.id })
  return written.length > 0
}

const mine = (tx: InTransaction, { useCaseId, kind }: WorksheetKey) =>
  and(
    eq(worksheets.orgId, tx.org.id),
    eq(worksheets.useCaseId, useCaseId),
    eq(worksheets.kind, kind),
  )

async function conflict(tx: InTransaction, { data, ...key }: SavedWorksheet): Promise<Conflict> {
  const { worksheet } = moduleFor(key.kind)
  const current = await currentWorksheet(tx, key)
  return new Conflict('Somebody else saved this page while you were filling it in.', {
    version: current.version,
    differences: differences(worksheet, data, current.data),
  })
}

/** What is saved, or an empty worksheet of version 0. */
export async function currentWorksheet(tx: InTransaction, key: WorksheetKey) {
  const { worksheet } = moduleFor(key.kind)
  const [row] = await tx.db
    .select({
      data: worksheets.data,
      version: worksheets.version,
      savedAt: worksheets.savedAt,
      savedBy: worksheets.savedBy,
    })
    .from(worksheets)
    .where(mine(tx, key))
  const data = readStored(worksheet, row?.data)
  return {
    data,
    version: row?.version ?? 0,
    savedAt: row?.savedAt ?? null,
    savedBy: row?.savedBy ?? null,
  }
}

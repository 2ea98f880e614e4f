import { and, eq, inArray, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { candidacies, candidateImports, candidates } from '#db/schema/candidates.ts'
import type { RowProblem } from '#app/ui/imports/row-problems.ts'
import { addReady } from './add-ready.server.ts'
import { checkRows } from './check-rows.ts'
import type { ReadyRow } from './check-rows.ts'
import { readCsv } from './csv-rows.ts'

export type PreparedImport = { openingId: string; name: string; text: string }

/** Keeps a file of candidates and says what carrying it out would do; nobody is added yet. */
export const prepareImport = (ctx: Context, input: PreparedImport): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, input.openingId, 'candidate.import')
    const read = readCsv(input.text)
    if (!read.ok) throw new Invalid(read.reason, { file: [read.reason] })
    const { problems } = checkRows(read.rows)
    const ignored = read.ignored.filter(Boolean).map((name) => ({
      row: 1,
      reason: `The column “${name.slice(0, 80)}” is not known and is left out.`,
    }))
    const id = newId()
    await tx.db.insert(candidateImports).values({
      orgId: tx.org.id,
      id,
      openingId: input.openingId,
      byId: tx.actor.id,
      name: input.name.slice(0, 200),
      rows: read.rows,
      problems: [...ignored, ...problems],
      createdAt: tx.now,
    })
    return { id }
  })

/** Refuses members who may not import into this opening. */
export const checkMayImport = (ctx: Context, openingId: string): Promise<void> =>
  transaction(ctx, async (tx) => void (await seatFor(tx, openingId, 'candidate.import')))

export type ImportPreview = {
  id: string
  name: string
  total: number
  problems: RowProblem[]
  /** New to the organisation, known from other openings, and in this opening already. */
  fresh: number
  known: number
  already: number
  carriedOutAt: Date | null
  added: number
  sample: { name: string; email: string; tags: string[] }[]
}

/** What carrying out a kept file would do now, or what it did. */
export const findImport = (ctx: Context, key: ImportKey): Promise<ImportPreview> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, key.openingId, 'candidate.import')
    const kept = await findKept(tx, key)
    const { ready } = checkRows(kept.rows)
    const standing = await standingOf(tx, key.openingId, ready)
    const known = ready.filter((row) => standing.get(row.mailbox) === 'known').length
    const already = ready.filter((row) => standing.get(row.mailbox) === 'here').length
    return {
      id: kept.id,
      name: kept.name,
      total: kept.rows.length,
      problems: kept.problems,
      fresh: ready.length - known - already,
      known,
      already,
      carriedOutAt: kept.carriedOutAt,
      added: kept.added,
      sample: ready.slice(0, 5).map(({ name, email, tags }) => ({ name, email, tags })),
    }
  })

export type ImportKey = { openingId: string; importId: string }

/** Adds the candidates of a kept file, once. */
export const carryOutImport = (ctx: Context, key: ImportKey): Promise<{ added: number }> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, key.openingId, 'candidate.import')
    const kept = await findKept(tx, key)
    const claimed = await tx.db
      .update(candidateImports)
      .set({ carriedOutAt: tx.now })
      .where(and(mine(tx, key), isNull(candidateImports.carriedOutAt)))
      .returning({ id: candidateImports.id })
    if (claimed.length === 0) throw new Conflict('This file was carried out already.')
    const added = await addReady(tx, key.openingId, checkRows(kept.rows).ready)
    await tx.db.update(candidateImports).set({ added }).where(mine(tx, key))
    await record(tx, {
      verb: 'candidates.imported',
      subject: { type: 'opening', id: key.openingId },
      data: { added },
    })
    return { added }
  })

const mine = (tx: InTransaction, { openingId, importId }: ImportKey) =>
  and(
    eq(candidateImports.orgId, tx.org.id),
    eq(candidateImports.openingId, openingId),
    eq(candidateImports.id, importId),
  )

async function findKept(tx: InTransaction, key: ImportKey) {
  const [kept] = isId(key.importId)
    ? await tx.db.select().from(candidateImports).where(mine(tx, key))
    : []
  if (!kept) throw new NotFound()
  return kept
}

async function standingOf(tx: InTransaction, openingId: string, ready: ReadyRow[]) {
  const standing = new Map<string, 'known' | 'here'>()
  if (ready.length === 0) return standing
  const rows = await tx.db
    .select({ mailbox: candidates.mailbox, candidacy: candidacies.id })
    .from(candidates)
    .leftJoin(
      candidacies,
      and(
        eq(candidacies.orgId, candidates.orgId),
        eq(candidacies.candidateId, candidates.id),
        eq(candidacies.openingId, openingId),
      ),
    )
    .where(
      and(
        eq(candidates.orgId, tx.org.id),
        inArray(
          candidates.mailbox,
          ready.map((row) => row.mailbox),
        ),
      ),
    )
  for (const row of rows) standing.set(row.mailbox, row.candidacy ? 'here' : 'known')
  return standing
}

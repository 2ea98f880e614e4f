import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import {
  insertEstimates,
  setEstimates,
} from '#app/planning/use-cases/estimates/estimates.server.ts'
import {
  insertStakeholders,
  setStakeholders,
} from '#app/planning/use-cases/people/stakeholders.server.ts'
import { holdUseCases } from '#app/planning/use-cases/seats.server.ts'
import { addUseCases, changeUseCase, nameOwner } from '#app/planning/use-cases/use-cases.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { partName } from './file/compare.ts'
import { planImport } from './plan-import.server.ts'
import type { PlannedImport, PlannedRow } from './plan-import.server.ts'
import { clashesIn, readSeen, seenIn } from './seen.server.ts'

const shown = 200

/** What carrying a file out would do, for people to look at first. */
export const previewImport = (ctx: Context, text: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    return previewOf(await planImport(tx, text))
  })

const previewOf = ({ rows, problems, ignored }: PlannedImport) => ({
  problems,
  ignored,
  counts: countsOf(rows),
  seen: seenIn(rows),
  rows: rows.slice(0, shown).map(({ row, before, facts, changes, hint }) => ({
    row,
    number: before?.number ?? null,
    title: facts.title,
    renamed: before && before.facts.title !== facts.title ? before.facts.title : null,
    changes: changes.map(partName),
    hint,
  })),
})

const isChanged = ({ before, changes }: PlannedRow) => before !== null && changes.length > 0
const isNew = ({ before }: PlannedRow) => before === null

const countsOf = (rows: readonly PlannedRow[]) => ({
  added: rows.filter(isNew).length,
  changed: rows.filter(isChanged).length,
  same: rows.filter((row) => !isNew(row) && !isChanged(row)).length,
})

/**
 * Adds and changes the use cases of a file: all of it or nothing. Nothing with one bad row, and nothing where a use case
 * was changed since the check that `seen` tells of: the clashes come back, with what a new check says.
 */
export const carryOutImport = (ctx: Context, { text, seen }: { text: string; seen: string }) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { rows: named } = await planImport(tx, text)
    await holdUseCases(tx, ...named.flatMap(({ before }) => before?.id ?? []))
    const plan = await planImport(tx, text)
    const { rows, problems } = plan
    if (problems.length > 0 || rows.length === 0)
      throw new Invalid('The file has rows that cannot be taken. Check it first.')
    const clashes = clashesIn(rows, readSeen(seen))
    if (clashes.length > 0) return { done: false, clashes, preview: previewOf(plan) } as const
    return { done: true, counts: await write(tx, rows) } as const
  })

async function write(tx: InTransaction, rows: readonly PlannedRow[]) {
  await addNew(tx, rows.filter(isNew))
  for (const row of rows.filter(isChanged)) await change(tx, row)
  const counts = countsOf(rows)
  await record(tx, {
    verb: 'use-case.imported',
    subject: { type: 'organisation', id: tx.org.id },
    data: { added: counts.added, changed: counts.changed },
  })
  return counts
}

async function addNew(tx: InTransaction, rows: readonly PlannedRow[]): Promise<void> {
  const added = await addUseCases(
    tx,
    rows.map(({ facts, ownerId }) => ({ ...facts, ownerId })),
  )
  await insertEstimates(
    tx,
    added.flatMap(({ id: useCaseId }, index) =>
      (rows[index]?.guesses ?? []).flatMap(({ points, ...place }) =>
        points ? [{ useCaseId, ...place, ...points }] : [],
      ),
    ),
  )
  await insertStakeholders(
    tx,
    added.flatMap(({ id: useCaseId }, index) =>
      (rows[index]?.stakeholders ?? []).map((one) => ({ ...one, useCaseId })),
    ),
  )
}

async function change(tx: InTransaction, row: PlannedRow): Promise<void> {
  const { before, facts, ownerId, guesses, stakeholders } = row
  if (!before) return
  const { id, version } = before
  await changeUseCase(tx, { id, version, facts })
  await nameOwner(tx, { id, ownerId })
  if (guesses.length > 0) await setEstimates(tx, { useCaseId: id, estimates: guesses })
  if (stakeholders) await setStakeholders(tx, id, stakeholders)
}

import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import {
  insertEstimates,
  setEstimates,
} from '#app/planning/use-cases/estimates/estimates.server.ts'
import { addUseCases, changeUseCase, nameOwner } from '#app/planning/use-cases/use-cases.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { planImport } from './plan-import.server.ts'
import type { PlannedRow } from './plan-import.server.ts'

const shown = 200

/** What carrying a file out would do, for people to look at first. */
export const previewImport = (ctx: Context, text: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { rows, problems, ignored } = await planImport(tx, text)
    return {
      problems,
      ignored,
      counts: countsOf(rows),
      rows: rows.slice(0, shown).map(({ row, before, facts, changes, hint }) => ({
        row,
        number: before?.number ?? null,
        title: facts.title,
        renamed: before && before.facts.title !== facts.title ? before.facts.title : null,
        changes,
        hint,
      })),
    }
  })

const isChanged = ({ before, changes }: PlannedRow) => before !== null && changes.length > 0
const isNew = ({ before }: PlannedRow) => before === null

const countsOf = (rows: readonly PlannedRow[]) => ({
  added: rows.filter(isNew).length,
  changed: rows.filter(isChanged).length,
  same: rows.filter((row) => !isNew(row) && !isChanged(row)).length,
})

/** Adds and changes the use cases of a file: all of it or, with one bad row, nothing. */
export const carryOutImport = (ctx: Context, text: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { rows, problems } = await planImport(tx, text)
    if (problems.length > 0 || rows.length === 0)
      throw new Invalid('The file has rows that cannot be taken. Check it first.')
    await addNew(tx, rows.filter(isNew))
    for (const row of rows.filter(isChanged)) await change(tx, row)
    const counts = countsOf(rows)
    await record(tx, {
      verb: 'use-case.imported',
      subject: { type: 'organisation', id: tx.org.id },
      data: { added: counts.added, changed: counts.changed },
    })
    return counts
  })

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
}

async function change(tx: InTransaction, { before, facts, ownerId, guesses }: PlannedRow) {
  if (!before) return
  const { id, version } = before
  await changeUseCase(tx, { id, version, facts })
  await nameOwner(tx, { id, ownerId })
  await setEstimates(tx, { useCaseId: id, estimates: guesses })
}

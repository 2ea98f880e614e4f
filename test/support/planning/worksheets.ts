import type { Context } from '#app/accounts/context.ts'
import { emptyData } from '#app/planning/scoping/modules/frame/schema.ts'
import type { SheetData, Values } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { moduleFor, saveWorksheet } from '#app/planning/scoping/modules/worksheets.server.ts'

/** A worksheet of that kind with some of its once-asked answers given. */
export function filled(kind: string, given: Record<string, Values>): SheetData {
  const empty = emptyData(moduleFor(kind).worksheet)
  const parts = Object.entries(given).map(([key, values]) => [key, { ...empty[key], ...values }])
  return { ...empty, ...Object.fromEntries(parts) }
}

/** One machine that always runs: 3,504 a month at 4.80 an hour. */
export const oneMachine = filled('run-cost', {
  warehouse: { nodes: 1 },
  prices: { hour: { price: 4.8 } } as unknown as Values,
})

/** Saves the run-cost estimate of a use case for the first time, as whoever `ctx` is. */
export const addRunCost = (ctx: Context, useCaseId: string, data: SheetData = oneMachine) =>
  saveWorksheet(ctx, { useCaseId, kind: 'run-cost', version: 0, data })

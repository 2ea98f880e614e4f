import { z } from 'zod'
import { problemOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { durationOf, mostQuarters, quantities } from '#app/planning/use-cases/quantities.ts'
import type { Estimate, QuantityRule } from '#app/planning/use-cases/quantities.ts'

/** The quantities that a use case has once each, in the order of the page. */
export const singles = [
  'value',
  'cost',
  'run',
  'loss',
  'p-data',
  'p-model',
  'p-deploy',
  'p-adopt',
  'duration',
] as const
export type Single = (typeof singles)[number]

/** Chances are typed in percent. */
export const factorOf = ({ unit }: Pick<QuantityRule, 'unit'>): number =>
  unit === 'probability' ? 100 : 1

const digits = 4

/** A number as the page shows it for editing. */
export const printed = (value: number): string => String(Number(value.toPrecision(digits)))

type Typed = {
  low?: number | undefined
  mode?: number | undefined
  high?: number | undefined
}
type Note = { path: (string | number)[]; message: string }

const number = z.number('Give a number, such as 12 or 0.5.').optional()
const points = { low: number, mode: number, high: number }
const names = ['low', 'mode', 'high'] as const

/** The three numbers of one guess; null where nothing is typed; a note where they are no guess. */
function readPoints(typed: Typed, rule: QuantityRule): ThreePoint | null | Note {
  const missing = names.find((name) => typed[name] === undefined)
  if (missing && names.every((name) => typed[name] === undefined)) return null
  if (missing) return { path: [missing], message: 'Give all three; the same where you know it.' }
  const { low = 0, mode = 0, high = 0 } = typed
  const factor = factorOf(rule)
  const bounds = {
    ...(rule.min === undefined ? {} : { min: rule.min * factor }),
    ...(rule.max === undefined ? {} : { max: rule.max * factor }),
  }
  const problem = problemOf({ low, mode, high }, bounds)
  if (problem) return { path: [problem.point], message: problem.message }
  return { low: low / factor, mode: mode / factor, high: high / factor }
}

const quarter = z
  .number('Count the quarters of the work from 1.')
  .int('Whole quarters only.')
  .min(1, 'Count the quarters of the work from 1.')
  .max(mostQuarters, `The work may take ${mostQuarters} quarters at most.`)
  .optional()

const single = z.object(points).optional()

export const sheetFields = z.object({
  one: z
    .object({
      value: single,
      cost: single,
      run: single,
      loss: single,
      'p-data': single,
      'p-model': single,
      'p-deploy': single,
      'p-adopt': single,
      duration: single,
    })
    .default({}),
  effort: z
    .array(z.object({ role: z.string().max(80).default(''), quarter, ...points }))
    .max(120)
    .default([]),
  spend: z
    .array(z.object({ quarter, ...points }))
    .max(40)
    .default([]),
})

type SheetInput = z.output<typeof sheetFields>

/** What the page of estimates posts, as estimates; messages stand at the field they are about. */
export const sheetSchema = sheetFields.transform((sheet, context): Estimate[] => {
  const refuse = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message, input: sheet })
  const estimates = [
    ...readSingles(sheet, refuse),
    ...readRows(sheet.effort, 'effort', refuse),
    ...readRows(sheet.spend, 'spend', refuse),
  ]
  const note = durationNote(estimates)
  if (note) refuse(['one', 'duration', 'mode'], note)
  return estimates
})

/** The likely duration is told twice, by its own field and by the quarters of the work: both have to agree. */
function durationNote(estimates: readonly Estimate[]): string | null {
  const likely = estimates.find(({ quantity }) => quantity === 'duration')?.mode
  const quarters = durationOf(estimates)
  return likely === undefined || quarters === 0 || likely === quarters
    ? null
    : `Effort and spend reach quarter ${quarters} of the work: say ${quarters} here, or change their quarters.`
}

type Refuse = (path: (string | number)[], message: string) => void

const readSingles = ({ one }: SheetInput, refuse: Refuse): Estimate[] =>
  singles.flatMap((quantity) => {
    const read = readPoints(one[quantity] ?? {}, quantities[quantity])
    if (read === null) return []
    if ('message' in read) {
      refuse(['one', quantity, ...read.path], read.message)
      return []
    }
    return [{ quantity, role: '', period: 0, ...read }]
  })

type Row = Typed & { role?: string; quarter?: number | undefined }

function readRows(rows: readonly Row[], quantity: 'effort' | 'spend', refuse: Refuse): Estimate[] {
  const seen = new Set<string>()
  return rows.flatMap((row, index) => {
    const read = readPoints(row, quantities[quantity])
    if (read === null) return []
    const note = 'message' in read ? read : rowNote(row, quantity, seen)
    if (note || 'message' in read) {
      if (note) refuse([quantity, index, ...note.path], note.message)
      return []
    }
    return [{ quantity, role: row.role ?? '', period: (row.quarter ?? 1) - 1, ...read }]
  })
}

function rowNote(
  { role, quarter: asked }: Row,
  quantity: 'effort' | 'spend',
  seen: Set<string>,
): Note | null {
  if (quantity === 'effort' && !role) return { path: ['role'], message: 'Say who does the work.' }
  if (asked === undefined)
    return { path: ['quarter'], message: 'Say in which quarter of the work.' }
  const key = `${role} ${asked}`
  if (seen.has(key)) return { path: ['quarter'], message: 'This quarter is there twice.' }
  seen.add(key)
  return null
}

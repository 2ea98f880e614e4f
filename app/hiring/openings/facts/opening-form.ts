import { levels } from '#app/roles/competencies.ts'
import type { Pay } from '#app/roles/pay.ts'
import { payPeriods } from '#app/roles/pay.ts'
import { placesSchema } from '#app/roles/places.ts'
import { lastDaySchema } from '#app/hiring/openings/last-day/last-day.ts'
import { z } from 'zod'
import { employmentTypes } from '#app/hiring/openings/opening.ts'

/** A row of the places list; a row without anything typed is left out. */
const placeRow = z.object({
  country: z.string().trim().toUpperCase().max(2).optional(),
  region: z.string().trim().toUpperCase().max(3).optional(),
  city: z.string().trim().max(80).optional(),
  remote: z.boolean().optional(),
})

const amount = z
  .number('Give an amount in figures, such as 90000.')
  .positive()
  .max(1_000_000_000)
  .optional()

const threeLetters = 'Three letters, such as EUR.'

const common = {
  headcount: z.number().int().min(1).max(500),
  employmentType: z.enum(employmentTypes),
  places: z
    .array(placeRow)
    .transform((rows) => rows.filter((row) => row.country || row.region || row.city))
    .pipe(placesSchema),
  payMin: amount,
  payMax: amount,
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, threeLetters)
    .optional(),
  payPeriod: z.enum(payPeriods).default('year'),
  lastDay: lastDaySchema.optional().transform((day) => day ?? null),
  useCases: z
    .string()
    .max(3000)
    .default('')
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().max(300, 'Keep each use case under 300 characters.'))),
  useCasesOnFile: z.array(z.string().trim().min(1).max(300)).default([]),
  /** Those that stood there when the form was opened, in their order. */
  useCasesBefore: z.array(z.string().max(300)).default([]),
}

const mostUseCases = 10

type UseCaseFields = Record<'useCases' | 'useCasesOnFile' | 'useCasesBefore', string[]>

type PayFields = {
  payMin?: number | undefined
  payMax?: number | undefined
  currency?: string | undefined
  payPeriod: Pay['period']
}

const issue = (context: z.core.$RefinementCtx, field: string, message: string, input: unknown) => {
  context.addIssue({ code: 'custom', path: [field], message, input })
  return z.NEVER
}

/**
 * Use cases that were ticked come before those that were typed, and one that was both counts once; what an opening has
 * already keeps its place when it is saved.
 */
function gatherUseCases<Fields extends UseCaseFields>(
  fields: Fields,
  context: z.core.$RefinementCtx,
) {
  const { useCasesOnFile, useCasesBefore, ...rest } = fields
  const now = new Set([...useCasesOnFile, ...fields.useCases])
  const useCases = [...new Set([...useCasesBefore.filter((title) => now.has(title)), ...now])]
  if (useCases.length > mostUseCases)
    return issue(context, 'useCases', 'Ten use cases at most.', fields)
  return { ...rest, useCases }
}

function gatherPay<Fields extends PayFields>(fields: Fields, context: z.core.$RefinementCtx) {
  const { payMin, payMax, currency, payPeriod, ...rest } = fields
  if (payMin === undefined && payMax === undefined) return { ...rest, pay: null }
  if (!currency) return issue(context, 'currency', threeLetters, fields)
  const [min, max] = [payMin ?? payMax ?? 0, payMax ?? payMin ?? 0]
  if (min > max)
    return issue(context, 'payMax', 'The top of the range is below its bottom.', fields)
  return { ...rest, pay: { min, max, currency, period: payPeriod } }
}

export const newOpeningFields = z.object({
  role: z.string().min(1),
  level: z.enum(levels),
  ...common,
  contact: z.string().trim().max(200).default(''),
})

/** What the page for a new opening posts. */
export const newOpeningForm = newOpeningFields.transform(gatherPay).transform(gatherUseCases)

export const factsFields = z.object({ title: z.string().trim().min(3).max(120), ...common })

/** What the page for an opening's facts posts. */
export const factsForm = factsFields.transform(gatherPay).transform(gatherUseCases)

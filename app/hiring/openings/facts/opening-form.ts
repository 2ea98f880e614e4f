import { levels } from '#app/roles/competencies.ts'
import type { Pay } from '#app/roles/pay.ts'
import { payPeriods } from '#app/roles/pay.ts'
import { countryOf } from '#app/roles/countries.ts'
import { placesSchema } from '#app/roles/places.ts'
import { lastDaySchema } from '#app/hiring/openings/last-day/last-day.ts'
import { z } from 'zod'
import { employmentTypes } from '#app/hiring/openings/opening.ts'

/** A row of the places list; a row without anything typed is left out. */
const placeRow = z.object({
  country: z.string().trim().max(80).optional(),
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
  places: z.array(placeRow),
  /** Codes that the opening had, whatever they are. */
  countriesBefore: z.array(z.string().max(2)).default([]),
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

type PlaceFields = { places: z.infer<typeof placeRow>[]; countriesBefore: string[] }

const noCountry = 'Choose a country from the list, such as Germany or DE.'

/** Countries are typed by name or code; what the opening had before stays. Rows without anything typed are left out. */
function gatherPlaces<Fields extends PlaceFields>(fields: Fields, context: z.core.$RefinementCtx) {
  const { places: rows, countriesBefore, ...rest } = fields
  const codeOf = (typed = '') => countryOf(typed) ?? countriesBefore.find((code) => code === typed)
  for (const [row, { country, region, city }] of rows.entries())
    if ((country || region || city) && !codeOf(country))
      return issue(context, ['places', row, 'country'], noCountry, fields)
  const typed = rows.flatMap((row) => {
    const country = codeOf(row.country)
    return country ? [{ ...row, country }] : []
  })
  const places = placesSchema.safeParse(typed)
  if (places.success) return { ...rest, places: places.data }
  for (const one of places.error.issues) context.addIssue({ ...one, path: ['places', ...one.path] })
  return z.NEVER
}

const issue = (
  context: z.core.$RefinementCtx,
  path: (string | number)[],
  message: string,
  input: unknown,
) => {
  context.addIssue({ code: 'custom', path, message, input })
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
    return issue(context, ['useCases'], 'Ten use cases at most.', fields)
  return { ...rest, useCases }
}

function gatherPay<Fields extends PayFields>(fields: Fields, context: z.core.$RefinementCtx) {
  const { payMin, payMax, currency, payPeriod, ...rest } = fields
  if (payMin === undefined && payMax === undefined) return { ...rest, pay: null }
  if (!currency) return issue(context, ['currency'], threeLetters, fields)
  const [min, max] = [payMin ?? payMax ?? 0, payMax ?? payMin ?? 0]
  if (min > max)
    return issue(context, ['payMax'], 'The top of the range is below its bottom.', fields)
  return { ...rest, pay: { min, max, currency, period: payPeriod } }
}

export const newOpeningFields = z.object({
  role: z.string().min(1),
  level: z.enum(levels),
  ...common,
  contact: z.string().trim().max(200).default(''),
})

/** What the page for a new opening posts. */
export const newOpeningForm = newOpeningFields
  .transform(gatherPlaces)
  .transform(gatherPay)
  .transform(gatherUseCases)

export const factsFields = z.object({ title: z.string().trim().min(3).max(120), ...common })

/** What the page for an opening's facts posts. */
export const factsForm = factsFields
  .transform(gatherPlaces)
  .transform(gatherPay)
  .transform(gatherUseCases)

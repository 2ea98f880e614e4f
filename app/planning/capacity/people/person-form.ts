import { z } from 'zod'
import { line, requiredLine } from '#app/http/typed-text.ts'
import { numberOf } from '#app/planning/capacity/ledger/working-days.ts'

const day = (missing: string) => z.iso.date({ error: missing })
const percent = z
  .number({ error: 'Give a number of percent from 0 to 100.' })
  .min(0, 'Give a number of percent from 0 to 100.')
  .max(100, 'Give a number of percent from 0 to 100.')

const ramp = line(60)
  .default('')
  .transform((text) => text.split(/[,;\s]+/).filter(Boolean))
  .refine((list) => list.length <= 8 && list.every((part) => /^\d{1,3}%?$/.test(part)), {
    error: 'Write percents, one per quarter, such as “50, 100”.',
  })
  .transform((list) => list.map((part) => Number.parseInt(part, 10) / 100))
  .refine((list) => list.every((share) => share <= 1), {
    error: 'No quarter can be over 100 percent.',
  })

const skills = z
  .array(z.object({ key: z.string().max(80), level: z.number().int().min(1).max(5).optional() }))
  .max(80)
  .default([])
  .transform((list) =>
    Object.fromEntries(list.flatMap(({ key, level }) => (level ? [[key, level]] : []))),
  )

export const personForm = z
  .object({
    name: requiredLine(120, 'Say who it is.'),
    role: requiredLine(80, 'Choose a role.'),
    memberId: z.string().max(40).default(''),
    source: z.enum(['employee', 'hire', 'contractor', 'borrowed']).default('employee'),
    percent,
    startsOn: day('Choose the first day.'),
    endsOn: day('Choose a day, or leave this empty.').optional(),
    ramp,
    skills,
    version: z.int32().default(0),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    error: 'The last day lies before the first one.',
  })

export type PersonForm = z.output<typeof personForm>

export const sourceWords: Record<PersonForm['source'], string> = {
  employee: 'Employed',
  hire: 'Hired for the plan',
  contractor: 'Contractor',
  borrowed: 'Borrowed from another team',
}

/** A day of the present: spans of such days are short enough to be counted. */
const plannedDay = (missing: string) =>
  day(missing).refine((value) => value >= '2000-01-01' && value <= '2100-12-31', {
    error: 'Choose a day of the years 2000 to 2100.',
  })

type Days = { firstDay: string; lastDay: string }
const inOrder = ({ firstDay, lastDay }: Days) => firstDay <= lastDay
const reversed = { path: ['lastDay'], error: 'The last day lies before the first one.' }
const isShort = ({ firstDay, lastDay }: Days) => numberOf(lastDay) - numberOf(firstDay) <= 3 * 366
const long = { path: ['lastDay'], error: 'From the first day to the last, take at most 3 years.' }

export const leaveForm = z
  .object({
    firstDay: plannedDay('Choose the first day away.'),
    lastDay: plannedDay('Choose the last day away.'),
    reason: line(200).default(''),
  })
  .refine(inOrder, reversed)
  .refine(isShort, long)

export const bookingForm = z
  .object({
    title: requiredLine(160, 'Say what the hours are for.'),
    firstDay: plannedDay('Choose the first day.'),
    lastDay: plannedDay('Choose the last day.'),
    hours: z
      .number({ error: 'Give a number of hours.' })
      .positive('Give more than 0 hours.')
      .max(2000, 'At most 2,000 hours at once.'),
  })
  .refine(inOrder, reversed)
  .refine(isShort, long)

/** One percent per quarter of the page; an empty one goes back to the usual share. */
export const quartersForm = z.object({
  rows: z
    .array(z.object({ quarter: z.number().int().min(0).max(40_000), percent: percent.optional() }))
    .max(12),
})

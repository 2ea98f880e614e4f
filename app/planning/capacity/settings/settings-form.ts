import { z } from 'zod'
import { line, requiredLine } from '#app/http/typed-text.ts'

export const runWorkForm = z
  .object({
    role: requiredLine(80, 'Choose a role.'),
    title: requiredLine(160, 'Say what the work is.'),
    people: z
      .number({ error: 'Give a number of people, such as 0.5.' })
      .positive('Give more than 0 people.')
      .max(500, 'At most 500 people.'),
    firstQuarter: z.number().int().min(0).max(40_000),
    lastQuarter: z.number().int().min(0).max(40_000).optional(),
  })
  .refine(({ firstQuarter, lastQuarter }) => !lastQuarter || firstQuarter <= lastQuarter, {
    path: ['lastQuarter'],
    error: 'The last quarter lies before the first one.',
  })

export const calendarForm = z.object({
  firstMonth: z.number().int().min(1).max(12),
  hoursPerDay: z
    .number({ error: 'Give a number of hours.' })
    .positive('Give more than 0 hours.')
    .max(24, 'A day has 24 hours.'),
  currency: line(3).regex(
    /^[A-Z]{3}$/,
    'Use the three capital letters of a currency, such as EUR.',
  ),
  version: z.int32().default(0),
})

export const holidayForm = z.object({
  day: z.iso.date({ error: 'Choose the day.' }),
  name: requiredLine(80, 'Give the holiday a name.'),
})

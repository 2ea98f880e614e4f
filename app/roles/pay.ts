import { remembered } from '#app/ui/remembered.ts'
import { z } from 'zod'

export const payPeriods = ['year', 'month', 'hour'] as const
export type PayPeriod = (typeof payPeriods)[number]

const amount = z.number().positive().max(1_000_000_000)

/**
 * A pay range in whole currency units (120000 means 120,000 dollars, never cents); hourly pay may
 * carry decimals. `min` equals `max` for a single figure.
 */
export const paySchema = z
  .object({
    min: amount,
    max: amount,
    currency: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/, 'Give the currency as a three-letter code, such as USD.'),
    period: z.enum(payPeriods),
  })
  .refine(({ min, max }) => min <= max, {
    path: ['max'],
    message: 'The top of the range is below its bottom.',
  })

export type Pay = z.infer<typeof paySchema>

const perYear: Record<PayPeriod, number> = { year: 1, month: 12, hour: 52 * 40 }

/** The range as a yearly one, an hour counted as 1/2,080 of a year. */
export const yearly = ({ min, max, currency, period }: Pay): Pay => ({
  min: min * perYear[period],
  max: max * perYear[period],
  currency,
  period: 'year',
})

/** By currency and digits after the point. */
const formatterFor = remembered((key: string): ((value: number) => string) => {
  const [currency = '', places] = key.split(' ')
  const digits = Number(places)
  try {
    const format = new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    return (value) => format.format(value)
  } catch {
    return (value) => `${currency} ${value.toFixed(digits)}`
  }
}, 50)

/** “$120,000–$150,000 a year”. */
export const formatPay = ({ min, max, currency, period }: Pay): string => {
  const isWhole = Number.isInteger(min) && Number.isInteger(max)
  const format = formatterFor(`${currency} ${isWhole ? 0 : 2}`)
  const range = min === max ? format(min) : `${format(min)}–${format(max)}`
  return `${range} ${period === 'hour' ? 'an' : 'a'} ${period}`
}

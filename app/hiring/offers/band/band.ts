import { formatPay, payPeriods, yearly } from '#app/roles/pay.ts'
import type { PayPeriod } from '#app/roles/pay.ts'
import { z } from 'zod'

/** What one person may be paid, and what all seats may cost a year; in whole currency units. */
export type Band = {
  min: number
  max: number
  currency: string
  period: PayPeriod
  budget: number | null
}

/** Pay in whole currency units: `base` for each period, `bonus` a year. */
export type OfferedPay = {
  base: number
  bonus: number | null
  currency: string
  period: PayPeriod
}

const amount = z.number('Give an amount in figures, such as 90000.').positive().max(1_000_000_000)

export const bandFields = z.object({
  min: amount,
  max: amount,
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'Three letters, such as EUR.'),
  period: z.enum(payPeriods),
  budget: amount.optional(),
})

export const bandSchema = bandFields.refine(({ min, max }) => min <= max, {
  path: ['max'],
  message: 'The top of the band is below its bottom.',
})

/** What an offer costs in a year: base and bonus. */
export const yearlyCost = ({ base, bonus, currency, period }: OfferedPay): number =>
  yearly({ min: base, max: base, currency, period }).max + (bonus ?? 0)

const money = (value: number, currency: string) =>
  formatPay({ min: value, max: value, currency, period: 'year' })

/** Where the base pay lies beside a band in its currency. */
function placeOf(band: Band, pay: OfferedPay): 'below' | 'inside' | 'above' {
  const offered = yearly({ ...pay, min: pay.base, max: pay.base }).max
  const range = yearly(band)
  if (offered < range.min) return 'below'
  return offered > range.max ? 'above' : 'inside'
}

const otherCurrency = (band: Band, pay: OfferedPay): string =>
  `The band is in ${band.currency}, this offer in ${pay.currency}.`

/** How the base pay lies to the band, for whoever reads the terms. */
export function bandWords(band: Band, pay: OfferedPay): string {
  const range = formatPay(band)
  if (band.currency !== pay.currency) return `${range}. ${otherCurrency(band, pay)}`
  return `${range}: the base pay is ${placeOf(band, pay)} it`
}

/**
 * What an offer needs a reason for: pay outside the band, in another currency, or beyond the budget together with
 * what is promised to others. Without a band nothing is checked.
 *
 * @param promised yearly cost of the opening's other offers that are accepted or still open, in the band's currency
 */
export function exceptionsTo(band: Band | null, pay: OfferedPay, promised: number): string[] {
  if (!band) return []
  if (band.currency !== pay.currency) return [otherCurrency(band, pay)]
  const place = placeOf(band, pay)
  const found: string[] = []
  if (place !== 'inside') found.push(`The base pay is ${place} the band of ${formatPay(band)}.`)
  const cost = promised + yearlyCost(pay)
  if (band.budget !== null && cost > band.budget)
    found.push(
      `With what is promised already, the opening would cost ${money(cost, band.currency)}; its budget is ${money(band.budget, band.currency)}.`,
    )
  return found
}

import { line, paragraphs, requiredLine, requiredParagraphs } from '#app/http/typed-text.ts'
import { payPeriods } from '#app/roles/pay.ts'
import { z } from 'zod'
import type { OfferedPay } from './band/band.ts'

const amount = z.number('Give an amount in figures, such as 90000.').max(1_000_000_000)

export const mostApprovers = 4

/** What a person fills in to make a version of an offer. */
export const offerSchema = z.object({
  base: amount.positive(),
  bonus: amount.nonnegative().optional(),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'Three letters, such as EUR.'),
  period: z.enum(payPeriods),
  equity: line(500).default(''),
  startsOn: z.iso.date('Give the first day.'),
  location: requiredLine(200, 'Say where the work is done.'),
  conditions: paragraphs(3000).default(''),
  expiresOn: z.iso.date('Give the last day for an answer.'),
  exceptionReason: paragraphs(1000).default(''),
  approvers: z
    .array(z.uuid().optional())
    .max(mostApprovers)
    .default([])
    .transform((ids) => ids.filter((id) => id !== undefined)),
})

export type OfferFields = z.output<typeof offerSchema>

export const verdictSchema = z.object({
  number: z.number().int(),
  verdict: z.enum(['approved', 'declined'], 'Approve or decline.'),
  comment: paragraphs(2000).default(''),
})

export const takingBackSchema = z.object({
  reason: requiredParagraphs(1000, 'Say why, for the record.'),
})

export const noteSchema = z.object({
  text: requiredParagraphs(5000, 'Write the note first.'),
})

/** What an offer says, as it is stored: money in minor units. */
export type StoredTerms = {
  base: number
  bonus: number | null
  currency: string
  period: OfferedPay['period']
  equity: string
  startsOn: string
  location: string
  conditions: string
  expiresAt: Date
  letter: string
}

const minorUnits = 100

export const toMinor = (amountInUnits: number): number => Math.round(amountInUnits * minorUnits)
export const fromMinor = (stored: number): number => stored / minorUnits

export const payOf = (stored: Pick<StoredTerms, keyof OfferedPay>): OfferedPay => ({
  base: fromMinor(stored.base),
  bonus: stored.bonus === null ? null : fromMinor(stored.bonus),
  currency: stored.currency,
  period: stored.period,
})

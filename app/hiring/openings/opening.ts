import type { Pay, payPeriods } from '#app/roles/pay.ts'
import { levels } from '#app/roles/competencies.ts'
import { paySchema } from '#app/roles/pay.ts'
import { placesSchema } from '#app/roles/places.ts'
import { z } from 'zod'
import { lastDaySchema } from './last-day/last-day.ts'

export const employmentTypes = ['full-time', 'part-time', 'contract', 'internship'] as const
export const closureOutcomes = ['filled', 'cancelled', 'other'] as const
export const openingParts = ['manager', 'recruiter', 'interviewer'] as const

export const newOpeningSchema = z.object({
  role: z.string().min(1, 'Choose a role.'),
  level: z.enum(levels, 'Choose a level.'),
  headcount: z.number().int().min(1).max(500).default(1),
  employmentType: z.enum(employmentTypes).default('full-time'),
  places: placesSchema,
  pay: paySchema.nullable(),
  useCases: z.array(z.string().trim().min(1).max(300)).max(10),
  contact: z.string().trim().max(200),
  /** Absent: none for a new opening; of one that is there, it stays. */
  lastDay: lastDaySchema.nullable().optional(),
})

export type NewOpening = z.infer<typeof newOpeningSchema>

export const openingFactsSchema = newOpeningSchema
  .pick({
    headcount: true,
    employmentType: true,
    places: true,
    pay: true,
    useCases: true,
    lastDay: true,
  })
  .extend({ title: z.string().trim().min(3, 'Give the opening a title.').max(120) })

export type OpeningFacts = z.infer<typeof openingFactsSchema>

type StoredPay = {
  payMin: number | null
  payMax: number | null
  currency: string | null
  payPeriod: (typeof payPeriods)[number] | null
}

const minorUnits = 100

/** Pay as stored: minor units, hundredths whatever the currency, so that hours may carry decimals. */
export function storePay(pay: Pay | null): StoredPay {
  if (!pay) return { payMin: null, payMax: null, currency: null, payPeriod: null }
  return {
    payMin: Math.round(pay.min * minorUnits),
    payMax: Math.round(pay.max * minorUnits),
    currency: pay.currency,
    payPeriod: pay.period,
  }
}

export function readPay({ payMin, payMax, currency, payPeriod }: StoredPay): Pay | null {
  if (payMin === null || payMax === null || !currency || !payPeriod) return null
  return { min: payMin / minorUnits, max: payMax / minorUnits, currency, period: payPeriod }
}

/** The part of an opening's public address that people read: `senior-data-engineer-x7k2`. */
export function openingSlug(title: string, id: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${words || 'opening'}-${id.replaceAll('-', '').slice(-6)}`
}

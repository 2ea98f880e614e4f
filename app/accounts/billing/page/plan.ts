import { z } from 'zod'
import { limitOf, planNames } from '#app/accounts/billing/entitlements.ts'
import type { Plan } from '#app/accounts/billing/entitlements.ts'

export const paidPlans = ['team', 'business'] as const
export type PaidPlan = (typeof paidPlans)[number]

export const paidPlanSchema = z.object({ plan: z.enum(paidPlans, 'Choose Team or Business.') })
const key = z.string().max(200).default('')

/** The form's own key goes along to Stripe, so that a form sent twice pays once. */
export const keyedPaidPlanSchema = paidPlanSchema.extend({ _key: key })
export const planSchema = z.object({
  plan: z.enum(['free', ...paidPlans], 'Choose one of the plans.'),
  _key: key,
})

export const trialDays = 14

/** What each plan has, in words; the table of entitlements holds the numbers. */
export const planContents: Record<'free' | PaidPlan, string[]> = {
  free: ['One opening at a time', 'Five use cases', 'Everybody you invite'],
  team: ['As many openings and use cases as you like', 'Paid per member'],
  business: [
    'Everything of Team',
    'Sign-in through your own identity provider, and directory sync',
    'Keys for programs: the API, webhooks and MCP',
  ],
}

export type Held = { title: string; to: string }

/** What the organisation has of what plans count; newest first. */
export type Holdings = { openings: Held[]; useCases: Held[] }

export type Excess = { what: string; limit: number; all: Held[] }

/** What the organisation has more of than a plan allows. Nothing of it goes away; nothing can be added to it. */
export function excessOn(plan: Exclude<Plan, 'everything'>, held: Holdings): Excess[] {
  const counted = [
    { what: 'openings', limit: limitOf(plan, 'openings'), all: held.openings },
    { what: 'use cases', limit: limitOf(plan, 'use-cases'), all: held.useCases },
  ]
  return counted.filter(({ limit, all }) => all.length > limit)
}

/** What stops when an organisation goes from one plan to another, in sentences. */
export function lossesOn(from: Plan, to: Plan): string[] {
  const lost = (feature: 'sso' | 'api') => limitOf(from, feature) > 0 && limitOf(to, feature) === 0
  return [
    lost('sso') &&
      'No other identity provider or domain can be connected. Those that are connected go on.',
    lost('api') && 'Keys for programs stop working.',
  ].filter((sentence) => sentence !== false)
}

/** An amount as people write it, from the smallest unit of its currency. */
export function amountOf(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions()
  return format.format(minor / 10 ** digits)
}

const statusWords: Record<string, string> = {
  trialing: 'On trial',
  active: 'Paid',
  past_due: 'Payment failed',
  unpaid: 'Not paid',
  incomplete: 'First payment is not complete',
  incomplete_expired: 'First payment was not made',
  canceled: 'Ended',
  paused: 'Paused',
}

export const statusWord = (status: string): string => statusWords[status] ?? planNames.free

/** The kinds of tax numbers that can be added here; Stripe’s page takes all of them. */
export const taxIdTypes = {
  eu_vat: 'EU VAT number',
  gb_vat: 'United Kingdom VAT number',
  us_ein: 'United States EIN',
  ch_vat: 'Switzerland VAT number',
  no_vat: 'Norway VAT number',
  ca_bn: 'Canada BN',
  au_abn: 'Australia ABN',
  nz_gst: 'New Zealand GST number',
  in_gst: 'India GST number',
  sg_gst: 'Singapore GST number',
  jp_trn: 'Japan registration number',
  br_cnpj: 'Brazil CNPJ',
  mx_rfc: 'Mexico RFC',
  za_vat: 'South Africa VAT number',
} as const

const types = Object.keys(taxIdTypes) as (keyof typeof taxIdTypes)[]

export const taxIdSchema = z.object({
  type: z.enum(types, 'Choose the kind of number.'),
  value: z.string().trim().min(2, 'Please give the number.').max(40, 'Use at most 40 characters.'),
  _key: key,
})

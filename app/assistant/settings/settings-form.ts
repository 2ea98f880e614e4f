import { z } from 'zod'
import { isExternal } from '#app/assistant/endpoints/endpoint.ts'

const perDollar = 1_000_000

const dollars = (most: number) =>
  z
    .number('Give an amount in dollars, such as 0.25.')
    .min(0, 'Give an amount of at least 0.')
    .max(most, `Give an amount of at most ${most}.`)

const address = z
  .string()
  .trim()
  .max(300, 'Use at most 300 characters.')
  .refine((value) => value === '' || /^https?:$/.test(protocolOf(value)), {
    error: 'Give the whole address, such as https://api.openai.com/v1.',
  })
  .refine((value) => protocolOf(value) !== 'http:' || !isExternal(value), {
    error: 'Use https: the key and the texts would travel in the open.',
  })

export const modelSchema = z.object({
  baseUrl: address.default(''),
  model: z.string().trim().max(120, 'Use at most 120 characters.').default(''),
  key: z.string().trim().max(400, 'Use at most 400 characters.').default(''),
  forgetKey: z.boolean().default(false),
  inputPrice: dollars(10_000).default(0),
  outputPrice: dollars(10_000).default(0),
  imageModel: z.string().trim().max(120, 'Use at most 120 characters.').default(''),
  imagePrice: dollars(1_000).default(0),
  monthlyBudget: dollars(1_000_000).optional(),
  concurrency: z
    .number('Give a whole number.')
    .int('Give a whole number.')
    .min(1)
    .max(100)
    .default(4),
  staysInside: z.boolean().default(false),
  redacts: z.boolean().default(false),
})

export type ModelSettings = z.infer<typeof modelSchema>

export const toMicro = (amount: number): number => Math.round(amount * perDollar)
export const toDollars = (micro: number): number => micro / perDollar

/** An amount as people read it: cents, and more digits where there is less than a cent. */
export function inDollars(micro: number): string {
  const amount = toDollars(micro)
  const digits = micro === 0 || amount >= 0.01 ? 2 : 6
  return `$${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: digits })}`
}

const protocolOf = (value: string): string => (URL.canParse(value) ? new URL(value).protocol : '')

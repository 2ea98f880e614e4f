import { z } from 'zod'
import { choices } from '#app/hiring/rights/access/access-copy.ts'
import { paragraphs } from '#app/http/typed-text.ts'

const longest = 100_000

const itemSchema = z.object({
  source: z.string().max(200),
  choice: z.enum(choices, 'Choose what happens to it.'),
  text: paragraphs(longest).default(''),
  reason: paragraphs(500).default(''),
})

/** What was decided about the records of one part; the digest says which texts it was decided on. */
export const partSchema = z.object({
  digest: z.string().max(80),
  next: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional(),
  items: z.array(itemSchema).max(50),
})

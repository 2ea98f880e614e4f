import { z } from 'zod'

/** What the editor posts: a version to save, or a text only to be checked. */
export const descriptionForm = z.object({
  number: z.number().int().min(1),
  markdown: z
    .string()
    .min(20, 'A job description needs at least a few sentences.')
    .max(40_000, 'Keep it under 40,000 characters.'),
  reason: z.string().trim().max(300).default(''),
  intent: z.enum(['save', 'check']).default('save'),
})

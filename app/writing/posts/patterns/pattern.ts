import { z } from 'zod'

const words = z.string().trim().min(1)

/** A gap in a pattern's text. */
const slotSchema = z.strictObject({
  key: z.string().regex(/^[a-z]+$/),
  label: words.max(60),
  hint: words.max(200),
  /** How many lines it wants; fewer are named as missing when they are points. */
  lines: z.number().int().min(1).max(8),
  /** Put before its points, one each, the last one for all further ones. */
  bullets: z.array(words).min(1).optional(),
  optional: z.boolean().optional(),
  /** Words in the labels of the facts that can fill it, the best first. */
  fact: z.array(words).optional(),
  /** All facts of that label, one in a line, instead of the first. */
  gather: z.boolean().optional(),
  /** The sentence of the fact instead of its value. */
  whole: z.boolean().optional(),
  /** Filled with the title of its subject, or the address of a pasted text. */
  take: z.enum(['title', 'link']).optional(),
})

export const patternSchema = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: words.max(40),
  when: words.max(200),
  /** The kinds of subject it is made for. */
  subjects: z.array(words).min(1),
  slots: z.array(slotSchema).min(3),
  text: z.array(z.string()).min(5),
  example: z.array(z.string()).min(5),
  /** A post of this kind is nothing without saying that a model took part. */
  discloses: z.boolean().optional(),
  /** A post of this kind advertises a job. */
  hiring: z.boolean().optional(),
})

export type Slot = z.infer<typeof slotSchema>
export type Pattern = z.infer<typeof patternSchema>

import { z } from 'zod'

/** The categories of New York City's rules for audits of hiring tools (Local Law 144), and a third gender. */
export const genders = { woman: 'Woman', man: 'Man', other: 'Another gender' } as const

export const ethnicities = {
  hispanic: 'Hispanic or Latino',
  white: 'White',
  black: 'Black or African American',
  pacific: 'Native Hawaiian or Pacific Islander',
  asian: 'Asian',
  native: 'Native American or Alaska Native',
  several: 'Two or more',
} as const

export type Gender = keyof typeof genders
export type Ethnicity = keyof typeof ethnicities

const keysOf = <Key extends string>(names: Record<Key, string>) =>
  Object.keys(names) as [Key, ...Key[]]

/** Either question may be left open; an empty choice says nothing. */
const optional = <Key extends string>(names: Record<Key, string>) =>
  z
    .union([z.literal(''), z.enum(keysOf(names))])
    .optional()
    .transform((given) => (given ? (given as Key) : null))

export const demographicsSchema = z.object({
  gender: optional(genders),
  ethnicity: optional(ethnicities),
})

export type Demographics = { gender: Gender | null; ethnicity: Ethnicity | null }

import { z } from 'zod'
import { line, requiredLine, requiredParagraphs } from '#app/http/typed-text.ts'

/** What the catalogue's forms post. */
export const definitionSchema = z.object({
  name: requiredLine(80, 'Give it the name people say.'),
  formula: requiredParagraphs(2000, 'Say how it is calculated.'),
  unit: line(60).default(''),
  grain: line(120).default(''),
  sponsor: line(120).default(''),
  ownerId: z
    .union([z.literal(''), z.uuid('Choose somebody of the list.')])
    .default('')
    .transform((typed) => (typed === '' ? null : typed)),
})

export type Definition = z.infer<typeof definitionSchema>

/** A definition as text, for two versions side by side. */
export const definitionText = ({
  name,
  formula,
  unit,
  grain,
}: Pick<Definition, 'name' | 'formula' | 'unit' | 'grain'>): string =>
  [`Name: ${name}`, `Formula: ${formula}`, `Unit: ${unit || '–'}`, `Grain: ${grain || '–'}`].join(
    '\n',
  )

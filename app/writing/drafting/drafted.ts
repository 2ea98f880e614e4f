import { z } from 'zod'
import type { Fact } from '#app/writing/facts/fact.ts'

/** What a model gives for every text it drafts: never the text alone. */
export const draftedSchema = z.object({
  text: z.string(),
  /** Ids of the facts that the text rests on. */
  cites: z.array(z.string()),
  assumptions: z.array(z.string()),
  questions: z.array(z.string()),
})

export type Drafted = z.infer<typeof draftedSchema>

/** The facts as a prompt shows them, one a line with its id, source and confidence. */
export const factLines = (facts: readonly Fact[]): string =>
  facts
    .map(({ id, label, text, source, confidence, formula }) => {
      const from = [source, confidence, formula].filter(Boolean).join(', ')
      return `${id}: ${label} = ${text}${from === '' ? '' : ` (${from})`}`
    })
    .join('\n')

/** The draft with the cites that lead somewhere. */
export const withKnownCites = (drafted: Drafted, facts: readonly Fact[]): Drafted => ({
  ...drafted,
  cites: [...new Set(drafted.cites)].filter((cite) => facts.some(({ id }) => id === cite)),
})

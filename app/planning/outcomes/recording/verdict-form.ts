import { z } from 'zod'
import { paragraphs } from '#app/http/typed-text.ts'
import { probabilities } from '#app/planning/use-cases/quantities.ts'

export const verdictForm = z.object({
  verdict: z.enum(['worked', ...probabilities, 'other'], 'Say whether it worked.'),
  knownOn: z.iso.date('Give the day on which it was known.'),
  note: paragraphs(1000).default(''),
})

export type GivenVerdict = z.output<typeof verdictForm>

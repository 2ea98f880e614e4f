import { defaultRejection, wordsFor } from '#app/hiring/candidates/steps/rejection.ts'
import { closureOutcomes } from '#app/hiring/openings/opening.ts'
import { paragraphs, requiredLine } from '#app/http/typed-text.ts'
import { z } from 'zod'

export const closingSchema = z.object({
  outcome: z.enum(closureOutcomes, 'Choose how it ended.'),
  reason: requiredLine(500, 'Say why, in a few words.'),
  /** Left out when nobody is to be written to. */
  mail: z.literal('on').optional(),
  message: paragraphs(5000).default(''),
})

export type Closing = z.output<typeof closingSchema>

/** What those who are still in process read when an opening ends with them in it. */
const defaultFarewell = `${defaultRejection}

The position is closed now. We would be glad to hear from you about another one.`

export const farewellFor = (title: string): string => wordsFor(defaultFarewell, title)

/** Where the name of each candidate stands in the mail that is shown before it is sent. */
export const nameMark = '⟨name⟩'

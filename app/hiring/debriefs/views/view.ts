import { z } from 'zod'
import { recommendationValues } from '#app/hiring/scorecards/scorecard.ts'

const longest = 5000

export const viewSchema = z.object({
  recommendation: z.enum(recommendationValues, 'Say what you recommend.'),
  text: z.string().trim().min(1, 'Say in a sentence why.').max(longest),
  earlyReason: z.string().trim().max(500).default(''),
})

export type ViewFields = z.output<typeof viewSchema>

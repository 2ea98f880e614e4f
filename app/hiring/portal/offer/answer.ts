import { line, paragraphs } from '#app/http/typed-text.ts'
import { z } from 'zod'

/** How often letters may be printed and answers tried, for each candidate. */
export const letterLimit = { name: 'portal-letter', times: 20, seconds: 600 }

const name = line(200, 'Type your name.').min(2, 'Type your name, as you sign.')

export const acceptanceSchema = z.object({ offer: z.uuid(), name })

export const declineSchema = z.object({
  offer: z.uuid(),
  declineName: name,
  reason: paragraphs(2000).default(''),
})

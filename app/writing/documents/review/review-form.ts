import { z } from 'zod'
import { paragraphs, requiredLine, requiredParagraphs } from '#app/http/typed-text.ts'

export const askForm = z.object({
  team: requiredLine(80, 'Say for which team they approve, such as Security.'),
  member: z.string('Choose a person.').min(1, 'Choose a person.'),
})

export const verdictForm = z.object({
  verdict: z.enum(['approved', 'changes'], 'Approve it, or ask for changes.'),
  reason: paragraphs(2000).default(''),
  seen: z.string().max(64),
})

export const decisionForm = z.object({
  outcome: z.enum(['go', 'change', 'stop'], 'Choose what was decided.'),
  decision: requiredLine(300, 'Say in one sentence what was decided.'),
  reason: requiredParagraphs(4000, 'Say why, for whoever asks in a year.'),
})

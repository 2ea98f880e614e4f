import { z } from 'zod'
import { line, paragraphs, requiredLine, requiredParagraphs } from '#app/http/typed-text.ts'

const day = z
  .union([z.literal(''), z.iso.date('Give a day.')])
  .default('')
  .transform((typed) => (typed === '' ? null : typed))

export const reviewForm = z.object({
  title: requiredLine(120, 'Name the meeting.'),
  heldOn: z.iso.date('Give the day of the meeting.'),
  people: z.array(z.uuid()).max(60).default([]),
  guests: line(300).default(''),
  notes: paragraphs(10_000).default(''),
  nextOn: day,
})

export type ReviewFacts = z.output<typeof reviewForm>

export const decisionForm = z.object({
  useCase: z.uuid('Choose a use case.'),
  verdict: z.enum(['continue', 'change', 'stop'], 'Choose what was decided.'),
  reason: requiredParagraphs(1000, 'Say why, in a sentence.'),
})

export type Decided = z.output<typeof decisionForm>

/** Where nobody agreed on a day, a use case is looked at again after a quarter. */
export const usualDays = 91

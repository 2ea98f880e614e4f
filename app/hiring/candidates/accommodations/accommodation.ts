import { requiredParagraphs } from '#app/http/typed-text.ts'
import { z } from 'zod'

export const accommodationSchema = z.object({
  text: requiredParagraphs(4000, 'Say what helps you first.'),
})

export const sharingSchema = z.object({
  text: requiredParagraphs(1000, 'Write what interviewers need to know first.'),
})

/** A request as those who run the opening see it. */
export type Accommodation = {
  id: string
  text: string
  at: string
  shared: { text: string; at: string } | null
}

import { z } from 'zod'
import { requiredLine, requiredParagraphs } from '#app/http/typed-text.ts'

export const wordsForm = z.object({
  title: requiredLine(160, 'Give the story a title.'),
  words: requiredParagraphs(10_000, 'Say in a few sentences what changed, and for whom.'),
})

export const storyForm = wordsForm.extend({
  facts: z
    .array(z.string().max(80))
    .max(60)
    .default([])
    .refine((keys) => keys.length > 0, 'Tick at least one fact: a story without one is a claim.'),
})

export type ToldStory = z.output<typeof storyForm>

import { z } from 'zod'
import { requiredLine, requiredParagraphs } from '#app/http/typed-text.ts'

const ticked = z.array(z.string().max(80)).max(60).default([])

export const wordsForm = z.object({
  title: requiredLine(160, 'Give the story a title.'),
  words: requiredParagraphs(10_000, 'Say in a few sentences what changed, and for whom.'),
  open: ticked,
})

export const storyForm = wordsForm.extend({
  facts: ticked.refine(
    (keys) => keys.length > 0,
    'Tick at least one fact: a story without one is a claim.',
  ),
})

/** `open` names the facts that may be told outside: by key while the story is told, by place once it is. */
export type ToldStory = Omit<z.output<typeof storyForm>, 'open'> & { open?: readonly string[] }

import { z } from 'zod'
import { asText } from '#app/http/typed-text.ts'

const longest = 10_000
const mostAsks = 10

const asks = z.array(z.string().overwrite(asText)).default([])

/** What a model answers when it drafts a post: its text, and what it supposes or wants to know. */
export const draftSchema = z
  .object({ text: z.string(), assumptions: asks, questions: asks })
  .transform(({ text, assumptions, questions }) => ({
    text: asText(text).slice(0, longest),
    asks: [...questions, ...assumptions].slice(0, mostAsks),
  }))

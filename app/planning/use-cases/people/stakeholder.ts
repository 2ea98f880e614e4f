import { z } from 'zod'
import { line, paragraphs, requiredLine } from '#app/http/typed-text.ts'

/** Somebody the use case touches, as typed. */
export const stakeholderSchema = z.object({
  name: requiredLine(120, 'Name the person or group.'),
  team: line(80).default(''),
  wants: paragraphs(1000).default(''),
})

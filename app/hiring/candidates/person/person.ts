import { emailField, linksField, sources } from '#app/hiring/candidates/candidate.ts'
import { line, requiredLine, requiredParagraphs } from '#app/http/typed-text.ts'
import { z } from 'zod'

export const mostTags = 20

export const noteSchema = z.object({
  text: requiredParagraphs(10_000, 'Write the note first.'),
})

export const tagSchema = z.object({ label: requiredLine(40, 'Write the tag first.') })

export const messageSchema = z.object({
  subject: line(150).default(''),
  text: requiredParagraphs(10_000, 'Write the message first.'),
})

const optionalId = z.union([z.uuid(), z.literal('')]).optional()

export const originSchema = z.object({
  source: z.enum(sources, 'Choose where they came from.'),
  sourceDetail: line(200).default(''),
  referredBy: optionalId,
})

export const factsSchema = z.object({
  name: requiredLine(120, 'Give a name.'),
  email: emailField,
  phone: line(40).default(''),
  location: line(120).default(''),
  links: linksField.default(''),
})

/** Tags as typed, separated by commas. */
export const readTags = (typed: string): string[] =>
  [...new Set(typed.split(',').map((tag) => tag.trim().slice(0, 40)))]
    .filter(Boolean)
    .slice(0, mostTags)

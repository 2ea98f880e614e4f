import { z } from 'zod'
import { line, paragraphs, requiredLine, requiredParagraphs } from '#app/http/typed-text.ts'

export const stages = [
  'idea',
  'scoped',
  'prototype',
  'pilot',
  'launch',
  'scale',
  'retired',
] as const
export type Stage = (typeof stages)[number]

export const businessFunctions = [
  'marketing',
  'sales',
  'service',
  'finance',
  'risk',
  'supply-chain',
  'hr',
  'legal',
  'engineering',
  'product',
] as const
export type BusinessFunction = (typeof businessFunctions)[number]

const businessFunction = z.enum(['', ...businessFunctions], 'Choose one of the list.')

/** What anybody says about an idea: five answers at most are demanded. */
export const submissionSchema = z.object({
  title: requiredLine(120, 'Give it a short name.'),
  problem: requiredParagraphs(4000, 'Say what goes wrong or takes too long today.'),
  input: requiredLine(500, 'Name what it would start from.'),
  output: requiredLine(500, 'Name what it would tell or make.'),
  currentProcess: paragraphs(4000).default(''),
  businessFunction: businessFunction.default(''),
})

export type Submission = z.infer<typeof submissionSchema>

const mostTags = 12

/** Tags as one line, separated by commas. */
export const tagsSchema = z
  .string()
  .default('')
  .transform(splitTags)
  .pipe(
    z
      .array(z.string().max(40, 'Keep each tag under 40 characters.'))
      .max(mostTags, `${mostTags} tags at most.`),
  )

export function splitTags(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.trim().replaceAll(/\s+/g, ' '))
  return [...new Set(tags.filter(Boolean))]
}

/** The facts of a use case, as its page edits them. */
export const factsSchema = submissionSchema.extend({
  industry: line(80).default(''),
  sponsor: line(120).default(''),
  tags: tagsSchema,
})

export type UseCaseFacts = z.infer<typeof factsSchema>

/** The facts as a backlog holds them: of some ideas nothing but the name is known yet. */
export const notedSchema = factsSchema.extend({
  problem: paragraphs(4000).default(''),
  input: line(500).default(''),
  output: line(500).default(''),
})

/** What a backlog may not know yet; what is told of it once stays told. */
export const laterFacts = ['problem', 'input', 'output'] as const

/** The facts as people edit them: what a backlog left open may stay so. */
export function schemaFor(known: Pick<UseCaseFacts, (typeof laterFacts)[number]>) {
  const open = laterFacts.filter((name) => known[name] === '')
  const fields = Object.fromEntries(open.map((name) => [name, notedSchema.shape[name]]))
  return factsSchema.extend(fields as Record<never, never>)
}

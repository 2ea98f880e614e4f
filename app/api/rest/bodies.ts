import { z } from 'zod'
import { sources } from '#app/hiring/candidates/candidate.ts'
import { factsSchema } from '#app/hiring/candidates/person/person.ts'
import { line, paragraphs, requiredParagraphs } from '#app/http/typed-text.ts'
import { longestBody } from '#app/writing/documents/document.ts'
import { id, version } from './shapes.ts'

/** What is sent that no form of the browser has in the same shape. */
export const addedCandidate = factsSchema.extend({
  source: z.enum(sources),
  sourceDetail: line(200).default(''),
  note: paragraphs(5000).default(''),
})

export const documentKinds = ['prd', 'pr-faq'] as const

export const newDocument = z.object({
  kind: z.enum(documentKinds),
  subjectId: id,
  title: line(160).default(''),
})

export const savedSection = z.object({ body: paragraphs(longestBody), version })

export const newDraft = z.object({
  sectionId: id,
  quote: paragraphs(2000)
    .default('')
    .meta({ description: 'The words it takes the place of; without them it is added at the end.' }),
  replacement: requiredParagraphs(4000, 'Write what should stand there.'),
  reason: line(500).default(''),
})

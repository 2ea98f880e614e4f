import { z } from 'zod'
import { type Level, levels } from './competencies.ts'

export const roleKeys = [
  'data-analyst',
  'product-data-scientist',
  'data-engineer',
  'analytics-engineer',
  'data-scientist',
  'ml-engineer',
  'mlops-engineer',
  'applied-scientist',
  'research-scientist',
  'ai-engineer',
  'data-science-manager',
  'ai-product-manager',
] as const

/** Where a use case stands; a role card names the stages its work belongs to. */
export const useCaseStages = ['scoping', 'data', 'modelling', 'deployment'] as const

const kebabCase = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const sentence = z.string().trim().min(10).max(240)

export const weightedCompetencySchema = z.strictObject({
  key: kebabCase,
  weight: z.number().int().min(1).max(5),
})

const levelCardSchema = z.strictObject({
  title: z.string().trim().min(4).max(80),
  scope: sentence,
  responsibilities: z.array(sentence).min(4).max(6),
  mustHaves: z.array(sentence).min(3).max(7),
  niceToHaves: z.array(sentence).max(4),
  minimum: sentence,
})
export type LevelCard = z.infer<typeof levelCardSchema>

/** A role of the library or of an organisation's own copy; a level without an entry is not hired. */
export const roleCardSchema = z.strictObject({
  key: kebabCase,
  name: z.string().trim().min(4).max(80),
  mission: sentence,
  stages: z.array(z.enum(useCaseStages)).min(1),
  useCases: z.strictObject({
    intro: z.string().trim().min(60).max(500),
    examples: z.array(sentence).min(2).max(5),
  }),
  dayToDay: z.strictObject({
    intro: z.string().trim().min(40).max(400),
    moments: z.array(sentence).min(3).max(6),
  }),
  stack: z.array(z.string().trim().min(1).max(40)).min(3).max(15),
  competencies: z.strictObject({
    must: z.array(weightedCompetencySchema).min(2).max(6),
    nice: z.array(weightedCompetencySchema).max(6),
  }),
  levels: z
    .partialRecord(z.enum(levels), levelCardSchema)
    .refine((byLevel) => Object.keys(byLevel).length > 0, 'A role card needs at least one level'),
})
export type RoleCard = z.infer<typeof roleCardSchema>

/** The levels a card is written for, lowest first. */
export const levelsOf = (card: RoleCard): Level[] =>
  levels.filter((level) => card.levels[level] !== undefined)

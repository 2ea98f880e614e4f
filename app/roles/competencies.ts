import { z } from 'zod'

export const levels = ['L1', 'L2', 'L3', 'L4', 'L5', 'M1', 'M2'] as const
export type Level = (typeof levels)[number]

export const competencyGroups = ['technical', 'method', 'business', 'people'] as const
export const competencyKeys = [
  'sql-and-data-handling',
  'programming',
  'statistics',
  'experimentation',
  'ml-modelling',
  'evaluation-and-error-analysis',
  'data-modelling',
  'pipelines',
  'ml-system-design',
  'mlops-and-reliability',
  'llm-engineering',
  'research-rigour',
  'problem-framing',
  'product-and-business-sense',
  'communication',
  'collaboration-and-handover',
  'ownership-and-learning',
  'ethics-and-privacy',
  'people-leadership',
  'portfolio-management',
] as const
export type CompetencyKey = (typeof competencyKeys)[number]

const kebabCase = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const sentence = z.string().trim().min(30).max(260)

const questionSchema = z.strictObject({
  id: kebabCase,
  text: z.string().trim().min(30).max(600),
  probes: z.array(z.string().trim().min(10).max(200)).min(3).max(4),
  listenFor: z.string().trim().min(30).max(320),
  levels: z.array(z.enum(levels)).min(1).optional(),
})

/** Observable behaviour at one level, from 1 (clearly below) through 3 (fully meets) to 5 (clearly above). */
const anchorsSchema = z.tuple([sentence, sentence, sentence, sentence, sentence])

/**
 * One competency of the library or of an organisation's own copy. A level without anchors is a level
 * at which the competency is not assessed; a question without `levels` suits every level.
 */
export const competencySchema = z.strictObject({
  key: kebabCase,
  name: z.string().trim().min(3).max(60),
  definition: z.string().trim().min(40).max(320),
  group: z.enum(competencyGroups),
  behavioural: z.boolean(),
  questions: z.array(questionSchema).min(4),
  anchors: z.partialRecord(z.enum(levels), anchorsSchema),
})

export type Competency = z.infer<typeof competencySchema>
export type CompetencyQuestion = Competency['questions'][number]

/** The questions of a competency that suit a level, in the library's order. */
export const questionsAt = (competency: Competency, level: Level): CompetencyQuestion[] =>
  competency.questions.filter((question) => question.levels?.includes(level) ?? true)

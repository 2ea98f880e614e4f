import { z } from 'zod'

/** As the column stores it. */
type Competency = {
  key: string
  name: string
  definition: string
  must: boolean
  weight: number
  knockOut: number | null
  anchors: string[]
}

export const leastWeight = 0.5
export const mostWeight = 5
export const knockOuts = [2, 3, 4] as const
const mostCompetencies = 12

const rowSchema = z.object({
  key: z.string().max(60),
  must: z.boolean().default(false),
  weight: z
    .number('Give a weight.')
    .min(leastWeight, `A weight is at least ${leastWeight}.`)
    .max(mostWeight, `A weight is at most ${mostWeight}.`),
  knockOut: z.coerce.number().int().min(2).max(4).nullish(),
  out: z.boolean().default(false),
})

/** A rubric as its form sends it: what stays, with its weight, and one competency to add. */
export const rubricSchema = z.object({
  rows: z.array(rowSchema).min(1).max(mostCompetencies),
  add: z.string().max(60).default(''),
  reason: z.string().trim().max(500, 'Keep the reason under 500 characters.').default(''),
})

export type RubricInput = z.infer<typeof rubricSchema>

export type RubricErrors = Record<string, string[]>

/** What a rubric may not be, by the field that says so. */
export function checkRubric(
  { rows, reason }: RubricInput,
  { inUse, rated }: { inUse: boolean; rated: ReadonlyMap<string, string> },
): RubricErrors {
  const errors: RubricErrors = {}
  if (rows.every(({ out }) => out)) errors[''] = ['Keep at least one competency.']
  for (const [at, { key, must, knockOut, out }] of rows.entries()) {
    const plan = rated.get(key)
    if (out && plan)
      errors[`rows[${at}].out`] = [`“${plan}” rates it. Take it out of the interview first.`]
    if (!out && knockOut && !must)
      errors[`rows[${at}].knockOut`] = ['What decides alone is a must: mark it so.']
  }
  if (inUse && reason.length < 10)
    errors.reason = ['Scorecards use the version there is: say why the next one differs.']
  return errors
}

/** The rubric after the form. Competencies it does not name stay as they are. */
export const amended = (
  current: readonly Competency[],
  { rows }: RubricInput,
  added?: Competency,
): Competency[] => [
  ...current.flatMap((competency) => {
    const row = rows.find(({ key }) => key === competency.key)
    if (row?.out) return []
    if (!row) return [competency]
    const { must, weight, knockOut } = row
    return [{ ...competency, must, weight, knockOut: knockOut ?? null }]
  }),
  ...(added ? [added] : []),
]

const wordsOf = ({ must, weight, knockOut }: Competency): string =>
  [
    must ? 'must' : 'nice to have',
    `weight ${weight}`,
    ...(knockOut === null ? [] : [`at least ${knockOut} or no hire`]),
  ].join(', ')

export const rubricText = (competencies: readonly Competency[]): string =>
  competencies.map((competency) => `${competency.name}: ${wordsOf(competency)}`).join('\n')

/** What changed between two versions, a sentence for each competency. */
export function rubricChanges(
  before: readonly Competency[],
  after: readonly Competency[],
): string[] {
  const earlier = new Map(before.map((competency) => [competency.key, competency]))
  const kept = new Set(after.map(({ key }) => key))
  return [
    ...after.flatMap((competency) => {
      const old = earlier.get(competency.key)
      if (!old) return [`${competency.name} is new: ${wordsOf(competency)}`]
      const [was, is] = [wordsOf(old), wordsOf(competency)]
      return was === is ? [] : [`${competency.name}: ${was} → ${is}`]
    }),
    ...before.flatMap(({ key, name }) => (kept.has(key) ? [] : [`${name} is out`])),
  ]
}

/** The part of the whole weight that each competency carries, 0 to 1. */
export function shares(competencies: readonly Competency[]): Record<string, number> {
  const all = competencies.reduce((sum, { weight }) => sum + weight, 0)
  return Object.fromEntries(
    competencies.map(({ key, weight }) => [key, all > 0 ? weight / all : 0]),
  )
}

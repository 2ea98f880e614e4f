import { percent } from '#app/math/text/figures.ts'
import { z } from 'zod'
import { line, requiredLine } from '#app/http/typed-text.ts'
import type { Criterion } from '#app/planning/priorities/methods/criteria.ts'

export const mostCriteria = 10

const reason = requiredLine(300, 'Say why: later readers will ask.')
const number = z.coerce.number('Give a number.').optional()

const row = z.object({
  key: z.string().max(60).default(''),
  name: line(60).default(''),
  question: line(200).default(''),
  unit: line(40).default(''),
  worst: number,
  best: number,
  points: z.coerce
    .number('Give a number.')
    .min(0, 'Not below 0.')
    .max(100, 'Not above 100.')
    .optional(),
})

/** The criteria as they are typed; a row without a name is left out. */
export const criteriaSchema = z.object({
  reason,
  criteria: z
    .array(row)
    .max(mostCriteria + 3)
    .default([]),
})

export type TypedCriteria = z.infer<typeof criteriaSchema>
type Errors = Record<string, string[]>

/** Criteria with keys of their own and weights that sum to 1, by their swing points; or what is wrong. */
export function readCriteria({ criteria: typed }: Pick<TypedCriteria, 'criteria'>): {
  criteria: Criterion[]
  errors: Errors
} {
  const errors: Errors = {}
  const used = new Set<string>()
  const total = typed.reduce((sum, { name, points = 0 }) => sum + (name ? points : 0), 0)
  const criteria = typed.flatMap(({ key, name, question, unit, worst, best, points }, i) => {
    if (name === '') return []
    const at = (field: string) => `criteria[${i}].${field}`
    if (worst === undefined) errors[at('worst')] = ['Give the worst case.']
    if (best === undefined) errors[at('best')] = ['Give the best case.']
    if (worst !== undefined && worst === best)
      errors[at('best')] = ['Worst and best are the same: then it tells nothing apart.']
    if (points === undefined) errors[at('points')] = ['Give 0 to 100 points.']
    const own = keyFor(key || name, used)
    if (isTaken(name, i, typed)) errors[at('name')] = ['There is another criterion of this name.']
    const weight = total > 0 ? (points ?? 0) / total : 0
    return [{ key: own, name, question, unit, worst: worst ?? 0, best: best ?? 1, weight }]
  })
  if (criteria.length === 0) errors[''] = ['Name one criterion at least.']
  else if (criteria.length > mostCriteria)
    errors[''] = [`Keep to ${mostCriteria} criteria at most.`]
  else if (!(total > 0)) errors[''] = ['Give points to one criterion at least.']
  return { criteria, errors }
}

const isTaken = (name: string, at: number, all: TypedCriteria['criteria']): boolean =>
  all.some((other, j) => j < at && other.name.toLowerCase() === name.toLowerCase())

/** A key for a name: it stays when the name changes, so that what was said keeps its place. */
function keyFor(name: string, used: Set<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
  const base = plain || 'criterion'
  let key = base
  for (let count = 2; used.has(key); count += 1) key = `${base}-${count}`
  used.add(key)
  return key
}

/** What changed from one version to the next, in words. */
export function criteriaChanges(
  before: readonly Criterion[],
  after: readonly Criterion[],
): string[] {
  const known = new Map(before.map((one) => [one.key, one]))
  const kept = new Set(after.map(({ key }) => key))
  return [
    ...after.flatMap((one) => {
      const old = known.get(one.key)
      return old ? changesOf(old, one) : [`${one.name} added with ${percent(one.weight)}`]
    }),
    ...before.filter(({ key }) => !kept.has(key)).map(({ name }) => `${name} removed`),
  ]
}

const changesOf = (old: Criterion, now: Criterion): string[] => [
  ...(old.name === now.name ? [] : [`${old.name} renamed to ${now.name}`]),
  ...(percent(old.weight) === percent(now.weight)
    ? []
    : [`${now.name} from ${percent(old.weight)} to ${percent(now.weight)}`]),
  ...(old.worst === now.worst && old.best === now.best
    ? []
    : [`${now.name} now from ${now.worst} (worst) to ${now.best} (best)`]),
  ...(old.question === now.question && old.unit === now.unit
    ? []
    : [`${now.name} asked otherwise`]),
]

/** A first set to start from; nothing of it holds until it is saved. */
export const suggestedCriteria: readonly Criterion[] = [
  {
    key: 'strategic-fit',
    name: 'Strategic fit',
    question: 'How much does it move a goal of this year?',
    unit: 'points',
    worst: 0,
    best: 10,
    weight: 0.4,
  },
  {
    key: 'customer-benefit',
    name: 'Customer benefit',
    question: 'How much better off are those it is for?',
    unit: 'points',
    worst: 0,
    best: 10,
    weight: 0.35,
  },
  {
    key: 'months-to-evidence',
    name: 'Months to first evidence',
    question: 'How long until somebody can see that it works?',
    unit: 'months',
    worst: 12,
    best: 1,
    weight: 0.25,
  },
]

import { z } from 'zod'
import { line, paragraphs, requiredLine } from '#app/http/typed-text.ts'
import { metricKinds } from '#app/planning/scoping/metrics/pairs.ts'
import type { MetricKind } from '#app/planning/scoping/metrics/pairs.ts'
import type { CategorisedRisk } from '#app/planning/scoping/standing/risk.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { alternativeKinds } from '#app/planning/use-cases/ways/alternative.ts'
import type { AlternativeKind } from '#app/planning/use-cases/ways/alternative.ts'
import { riskFigureFields, riskFigureShape, withGuesses } from './risk-figures.ts'
import type { Fields } from './item.ts'
import { figure, threePoints, typedFigure, typedPoints } from './typed.ts'

const amount = figure({ min: 0 })

export const waySchema = z
  .object({
    kind: z.enum(alternativeKinds, 'Choose what kind of way it is.'),
    title: requiredLine(160, 'Give it a short name.'),
    description: paragraphs(2000).default(''),
    low: amount,
    mode: amount,
    high: amount,
  })
  .transform(({ low, mode, high, ...rest }, context) => ({
    ...rest,
    value: threePoints({ low, mode, high }, context),
  }))

/** Another way to the same end, with what it would be worth in a year. */
export type Way = {
  kind: AlternativeKind
  title: string
  description: string
  value: ThreePoint | null
}

export const wayFields = ({ kind, title, description, value }: Way): Fields => ({
  kind,
  title,
  description,
  ...typedPoints(value),
})

export const riskCategories = ['organisational', 'domain', 'external'] as const
export const nistFunctions = ['govern', 'map', 'measure', 'manage'] as const

export type Risk = CategorisedRisk & {
  title: string
  response: string
  nist: (typeof nistFunctions)[number] | null
}

export const riskSchema = z
  .object({
    category: z.enum(riskCategories, 'Choose where it comes from.'),
    title: requiredLine(160, 'Say what could happen.'),
    ...riskFigureShape,
    response: paragraphs(1000).default(''),
    nist: z
      .enum(['', ...nistFunctions])
      .default('')
      .transform((typed) => (typed === '' ? null : typed)),
  })
  .transform(withGuesses)

export const riskFields = (risk: Risk): Fields => ({
  category: risk.category,
  title: risk.title,
  ...riskFigureFields(risk),
  response: risk.response,
  nist: risk.nist ?? '',
})

const number = figure()
const id = z
  .union([z.literal(''), z.uuid()])
  .default('')
  .transform((typed) => (typed === '' ? null : typed))

export const metricSchema = z.object({
  kind: z.enum(metricKinds, 'Choose what it measures.'),
  name: requiredLine(120, 'Name what is measured.'),
  unit: line(40).default(''),
  metricId: id,
  baseline: number,
  target: number,
  due: z
    .union([z.literal(''), z.iso.date('Give a date.')])
    .default('')
    .transform((typed) => (typed === '' ? null : typed)),
  ownerId: id,
})

export type UseCaseMetric = {
  kind: MetricKind
  name: string
  unit: string
  metricId: string | null
  baseline: number | null
  target: number | null
  due: string | null
  ownerId: string | null
}

export const metricFields = (metric: UseCaseMetric): Fields => ({
  kind: metric.kind,
  name: metric.name,
  unit: metric.unit,
  metricId: metric.metricId ?? '',
  baseline: typedFigure(metric.baseline),
  target: typedFigure(metric.target),
  due: metric.due ?? '',
  ownerId: metric.ownerId ?? '',
})

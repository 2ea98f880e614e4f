import { z } from 'zod'
import type { Problem, UseCase } from '#app/planning/roadmap/solving/problem.ts'

const perQuarter = z.union([z.number(), z.array(z.number())])
const perRole = z.record(z.string(), z.number())
const ids = z.union([z.string(), z.array(z.string())])
const amounts = z.array(z.number())

const useCaseShape = z.looseObject({
  id: z.string().min(1),
  value: z.number(),
  p: z.number(),
  duration: z.number(),
  effort: z.record(z.string(), amounts).optional(),
  spend: amounts.optional(),
  after: ids.nullish(),
  exclusiveWith: ids.nullish(),
  mandatory: z.boolean().optional(),
  parked: z.boolean().optional(),
  pinned: z.number().nullish(),
  earliest: z.number().nullish(),
  latest: z.number().nullish(),
  underWay: z.boolean().optional(),
  stoppable: z.boolean().optional(),
  theme: z.string().nullish(),
  highRisk: z.boolean().optional(),
})

const problemShape = z.object({
  quarters: z.number(),
  capacity: z.record(z.string(), perQuarter),
  discount: z.number().default(1),
  budget: z.number().nullish(),
  quarterlyBudget: perQuarter.nullish(),
  hiring: z
    .object({
      lead: z.union([z.number(), perRole]),
      ramp: z.union([amounts, z.record(z.string(), amounts)]),
      cost: perRole,
      salaryPerQuarter: perRole,
      maxPerRole: z.union([z.number(), perRole]),
    })
    .nullish(),
  contracting: z
    .record(z.string(), z.object({ costPerQuarter: z.number(), max: z.number() }))
    .nullish(),
  useCases: z.array(useCaseShape),
  limits: z
    .object({
      shareOfTheme: perRole.optional(),
      inProgress: z.number().optional(),
      highRisk: z.number().optional(),
      startsPerQuarter: z.number().optional(),
    })
    .optional(),
})

/** `ignored`: fields that mean nothing here, with the id of their use case. */
export type Reading =
  | { ok: true; problem: Problem; ignored: string[] }
  | { ok: false; faults: string[] }

/**
 * A problem from plain JSON. The effort of a use case may stand in `effort` or directly beside its other fields, one list per
 * role; fields that say null are taken as left out.
 */
export function readProblem(json: unknown): Reading {
  const parsed = problemShape.safeParse(json)
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.map((issue) => faultOf(issue, json)) }
  const { budget = null, hiring = null, useCases, limits, ...rest } = parsed.data
  return {
    ok: true,
    ignored: [
      ...Object.keys(Object(json)).filter((key) => !(key in problemShape.shape)),
      ...useCases.flatMap(ignoredIn),
    ],
    problem: {
      ...rest,
      budget,
      hiring,
      useCases: useCases.map(toUseCase),
      ...(limits && { limits: withoutEmpty(limits) }),
    },
  }
}

type Issue = { path: PropertyKey[]; message: string }

/** Where in the file, with the id of the use case where there is one. */
function faultOf({ path, message }: Issue, json: unknown): string {
  const [top, index, ...inner] = path
  const list = top === 'useCases' && typeof json === 'object' && json !== null ? json : {}
  const named: unknown = 'useCases' in list && Array.isArray(list.useCases) ? list.useCases : []
  const item: unknown = Array.isArray(named) ? named[Number(index)] : undefined
  const id = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : null
  const where = id === null ? path.map(String).join('.') : [id, ...inner.map(String)].join('.')
  return `${where || 'The file'}: ${message}.`
}

const known = new Set(Object.keys(useCaseShape.shape))

function toUseCase({ effort, ...useCase }: z.infer<typeof useCaseShape>): UseCase {
  const beside = Object.entries(useCase).filter(
    (entry): entry is [string, number[]] =>
      !known.has(entry[0]) && amounts.safeParse(entry[1]).success,
  )
  const own = Object.fromEntries(Object.entries(useCase).filter(([key]) => known.has(key)))
  const { id, value, p, duration } = useCase
  return {
    ...withoutEmpty(own),
    id,
    value,
    p,
    duration,
    effort: { ...Object.fromEntries(beside), ...effort },
  }
}

const ignoredIn = (useCase: z.infer<typeof useCaseShape>): string[] =>
  Object.entries(useCase)
    .filter(([key, value]) => !known.has(key) && !amounts.safeParse(value).success)
    .map(([key]) => `${useCase.id}.${key}`)

const withoutEmpty = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as { [K in keyof T]?: NonNullable<T[K]> }

import { z } from 'zod'
import file from '#templates/rules/pay-disclosure.json' with { type: 'json' }
import { type Pay, formatPay, yearly } from '#app/roles/pay.ts'
import { type Place, placeLabel } from '#app/roles/places.ts'

const isoDate = z.iso.date()
const money = z.strictObject({ amount: z.number().positive(), currency: z.string().length(3) })

const requirementSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pay-range'),
    severity: z.enum(['block', 'warn']),
    by: z.enum(['posting', 'interview']),
    maxSpread: money.optional(),
    exemptAbove: money.optional(),
  }),
  z.strictObject({ kind: z.literal('ai-use'), severity: z.enum(['block', 'warn']) }),
  z.strictObject({ kind: z.literal('vacancy'), severity: z.enum(['block', 'warn']) }),
  z.strictObject({ kind: z.literal('tell-interviewed'), days: z.number().int().positive() }),
])

const areaSchema = z.strictObject({
  countries: z.array(z.string().length(2)).min(1),
  region: z.string().optional(),
  cities: z.array(z.string()).optional(),
})

const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  jurisdiction: z.string(),
  law: z.string(),
  area: areaSchema,
  minEmployees: z.number().int().positive(),
  effectiveFrom: isoDate,
  requires: z.array(requirementSchema).min(1),
  alsoAsks: z.string().optional(),
  source: z.url(),
  checkedOn: isoDate,
})

export const payRulesSchema = z.strictObject({ notice: z.string(), rules: z.array(ruleSchema) })

export type PayRule = z.infer<typeof ruleSchema>
export type Requirement = PayRule['requires'][number]
type PayRangeRequirement = Extract<Requirement, { kind: 'pay-range' }>

export const payRules: readonly PayRule[] = payRulesSchema.parse(file).rules

/** What is known of the opening and what its published text already says. */
export type Disclosure = {
  places: readonly Place[]
  employerSize?: number | undefined
  /** ISO date, such as 2026-01-31. */
  today: string
  pay?: Pay | null | undefined
  /** The text names pay even though the opening's pay is not filled in. */
  payInText?: boolean | undefined
  saysAiUse?: boolean | undefined
  saysVacancy?: boolean | undefined
}

export type PayRuleVerdict = {
  rule: PayRule
  requirement: Requirement['kind']
  status: 'elsewhere' | 'too-small' | 'not-yet' | 'exempt' | 'met' | 'duty' | 'unclear' | 'unmet'
  severity: 'block' | 'warn' | null
  /** What the rule demands or why it does not, without its name. */
  demand: string
  /** The places that bring the rule into play, in words. */
  places: string[]
  /** The same as a whole sentence that names the rule. */
  reason: string
}

type Outcome = Pick<PayRuleVerdict, 'status' | 'demand'>

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** A place that is vaguer than the rule's area may lie inside it, so it counts as inside. */
const mayLieIn = (place: Place, { countries, region, cities }: PayRule['area']): boolean => {
  if (!countries.includes(place.country)) return false
  if (region && place.region && place.region !== region) return false
  const { city } = place
  return !cities || !city || cities.some((name) => sameName(name, city))
}

const figure = ({ amount, currency }: z.infer<typeof money>): string =>
  formatPay({ min: amount, max: amount, currency, period: 'year' })

const unclear = (requirement: PayRangeRequirement): Outcome => {
  const currency = requirement.maxSpread?.currency ?? requirement.exemptAbove?.currency ?? ''
  return {
    status: 'unclear',
    demand: `the limits are in ${currency}: fill in the opening's pay in ${currency} to have them checked`,
  }
}

const given: Outcome = { status: 'met', demand: 'pay is given' }

const judgeLimits = (requirement: PayRangeRequirement, pay: Pay): Outcome => {
  const { maxSpread, exemptAbove } = requirement
  if (exemptAbove?.currency === pay.currency && pay.max > exemptAbove.amount)
    return { status: 'exempt', demand: `pay above ${figure(exemptAbove)} is outside the pay rule` }
  if (maxSpread && maxSpread.currency !== pay.currency) return unclear(requirement)
  if (maxSpread && pay.max - pay.min > maxSpread.amount)
    return {
      status: 'unmet',
      demand: `the range ${formatPay(pay)} is wider than ${figure(maxSpread)}`,
    }
  return given
}

const judgeRange = (requirement: PayRangeRequirement, facts: Disclosure): Outcome => {
  const when =
    requirement.by === 'posting' ? 'in the posting' : 'before the interview, best in the posting'
  if (!facts.pay && !facts.payInText)
    return { status: 'unmet', demand: `a pay range must be given ${when}` }
  if (!requirement.maxSpread && !requirement.exemptAbove) return given
  return facts.pay ? judgeLimits(requirement, yearly(facts.pay)) : unclear(requirement)
}

const judge = (requirement: Requirement, facts: Disclosure): Outcome => {
  if (requirement.kind === 'pay-range') return judgeRange(requirement, facts)
  if (requirement.kind === 'tell-interviewed')
    return {
      status: 'duty',
      demand: `everyone interviewed is told the outcome within ${requirement.days} days`,
    }
  if (requirement.kind === 'ai-use')
    return facts.saysAiUse
      ? { status: 'met', demand: 'the posting says how AI is used' }
      : { status: 'unmet', demand: 'the posting must say whether AI screens or selects applicants' }
  return facts.saysVacancy
    ? { status: 'met', demand: 'the posting says whether a vacancy exists' }
    : { status: 'unmet', demand: 'the posting must say whether the vacancy exists now' }
}

const appliesNot = (rule: PayRule, facts: Disclosure): Outcome | null => {
  if (!facts.places.some((place) => mayLieIn(place, rule.area)))
    return { status: 'elsewhere', demand: 'the work is done elsewhere' }
  if (facts.today < rule.effectiveFrom)
    return { status: 'not-yet', demand: `in force from ${rule.effectiveFrom}` }
  if (facts.employerSize !== undefined && facts.employerSize < rule.minEmployees)
    return { status: 'too-small', demand: `for employers of ${rule.minEmployees} or more people` }
  return null
}

const verdictOf = (rule: PayRule, requirement: Requirement, facts: Disclosure): PayRuleVerdict => {
  const { status, demand } = appliesNot(rule, facts) ?? judge(requirement, facts)
  const here = facts.places.filter((place) => mayLieIn(place, rule.area)).map(placeLabel)
  const asked = 'severity' in requirement ? requirement.severity : null
  const severities = { unmet: asked, unclear: 'warn' } as const
  return {
    rule,
    requirement: requirement.kind,
    status,
    severity: status === 'unmet' || status === 'unclear' ? severities[status] : null,
    demand,
    places: [...new Set(here)].toSorted(),
    reason: `${rule.jurisdiction}: ${demand} (${rule.law}).`,
  }
}

/**
 * Judges every disclosure rule over all places where the work may be done. Where the employer size
 * is not known, or a place is too vague, the rule counts as applying.
 */
export const judgePayRules = (
  facts: Disclosure,
  rules: readonly PayRule[] = payRules,
): PayRuleVerdict[] =>
  rules.flatMap((rule) => rule.requires.map((requirement) => verdictOf(rule, requirement, facts)))

/** One sentence for the page: which rules hold the posting back, if any do. */
export const payRulesSummary = (verdicts: readonly PayRuleVerdict[]): string => {
  const blocking = verdicts.filter(({ severity }) => severity === 'block')
  const names = [...new Set(blocking.map(({ rule }) => rule.jurisdiction))]
  return names.length > 0
    ? `Held back by the rule of ${names.join(', ')}.`
    : 'No rule held this back. The rules are data to be checked by counsel.'
}

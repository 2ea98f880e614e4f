import { balanceOf } from '#app/planning/scoping/standing/balance.ts'
import type { Balanced } from '#app/planning/scoping/standing/balance.ts'
import { riskAt, riskFigures } from '#app/planning/scoping/standing/risk.ts'
import type {
  CategorisedRisk,
  RiskCategory,
  RiskFigure,
} from '#app/planning/scoping/standing/risk.ts'
import { itemsIn } from '#app/planning/scoping/steps/items/item.ts'
import type { Fields } from '#app/planning/scoping/steps/items/item.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'

const figure = (typed: string | undefined): number | null => {
  const text = (typed ?? '').trim().replace(',', '.')
  const value = Number(text)
  return text === '' || !Number.isFinite(value) ? null : value
}

const share = (typed: string | undefined): number | null => {
  const percent = figure(typed)
  return percent !== null && percent >= 0 && percent <= 100 ? percent / 100 : null
}

/** The balanced value of what stands in the form of a use case, with the estimates other pages hold; what makes no sense is left out. */
export function typedBalance(id: string, form: FormData, elsewhere: readonly Estimate[]): Balanced {
  const items = Object.entries(itemsIn(form))
  const estimates = items.flatMap(([name, fields]) => estimateIn(name, fields))
  const risks = items.flatMap(([name, fields]) => riskIn(name, fields))
  return balanceOf(id, [...elsewhere, ...estimates], risks)
}

function estimateIn(name: string, fields: Fields): Estimate[] {
  const quantity = /^estimate\.([a-z-]+)~~0$/.exec(name)?.[1]
  if (!quantity) return []
  const read = quantity.startsWith('p-') ? share : figure
  const [low, mode, high] = [read(fields.low), read(fields.mode), read(fields.high)]
  if (low === null || mode === null || high === null || low > mode || mode > high || low < 0)
    return []
  return [{ quantity, role: '', period: 0, low, mode, high }]
}

const categories: readonly RiskCategory[] = ['organisational', 'domain', 'external']

function riskIn(name: string, fields: Fields): CategorisedRisk[] {
  const [likelihood, severity] = [share(fields.likelihood), share(fields.severity)]
  const category = categories.find((known) => known === fields.category)
  if (!name.startsWith('risk.') || fields.remove) return []
  if (likelihood === null || severity === null || !category) return []
  const mitigation = share(fields.mitigation) ?? 0
  const guesses = riskFigures.flatMap((each) => guessIn(fields, each))
  return [
    riskAt({ category, likelihood, severity, mitigation, points: Object.fromEntries(guesses) }),
  ]
}

function guessIn(fields: Fields, name: RiskFigure): [RiskFigure, ThreePoint][] {
  const [low, high] = [share(fields[`${name}-low`]), share(fields[`${name}-high`])]
  const mode = share(fields[name])
  if (low === null || mode === null || high === null || low > mode || mode > high) return []
  return [[name, { low, mode, high }]]
}

import { z } from 'zod'
import { riskAt, riskFigures } from '#app/planning/scoping/standing/risk.ts'
import type {
  CategorisedRisk,
  RiskFigure,
  RiskPoints,
} from '#app/planning/scoping/standing/risk.ts'
import { figure, threePoints, typedFigure } from './typed.ts'

const percent = figure({ min: 0, max: 100, scale: 100 })

/** The likely number of each figure, and its low and high where it is a guess. */
export const riskFigureShape = {
  likelihood: percent.pipe(z.number('How likely is it, in percent?')),
  'likelihood-low': percent,
  'likelihood-high': percent,
  severity: percent.pipe(z.number('How much of the value would be lost, in percent?')),
  'severity-low': percent,
  'severity-high': percent,
  mitigation: percent,
  'mitigation-low': percent,
  'mitigation-high': percent,
}

type Typed = Record<`${RiskFigure}-${'low' | 'high'}` | 'mitigation', number | null> & {
  likelihood: number
  severity: number
}

/** Each figure as the mean of its three points, or as it was typed alone. */
export function withGuesses<Said extends Typed & Pick<CategorisedRisk, 'category'>>(
  said: Said,
  context: Pick<z.core.$RefinementCtx, 'addIssue'>,
) {
  const points: RiskPoints = {}
  for (const name of riskFigures) {
    const guess = guessOf(said, name, context)
    if (guess && guess.low < guess.high) points[name] = guess
  }
  const bare = Object.fromEntries(
    Object.entries(said).filter(([field]) => !field.endsWith('-low') && !field.endsWith('-high')),
  ) as Omit<Said, `${RiskFigure}-${'low' | 'high'}`>
  return riskAt({ ...bare, mitigation: said.mitigation ?? 0, points })
}

function guessOf(said: Typed, name: RiskFigure, context: Pick<z.core.$RefinementCtx, 'addIssue'>) {
  const [low, high] = [said[`${name}-low`], said[`${name}-high`]]
  if (low === null && high === null) return null
  const fields = { low: `${name}-low`, mode: name, high: `${name}-high` }
  return threePoints(
    { low, mode: said[name], high },
    {
      addIssue: (issue) => {
        if (typeof issue === 'string') return
        const [point] = issue.path ?? []
        context.addIssue({ ...issue, path: [fields[point as keyof typeof fields]] })
      },
    },
  )
}

/** A risk's figures as they are typed. */
export const riskFigureFields = (risk: CategorisedRisk): Record<string, string> =>
  Object.fromEntries(
    riskFigures.flatMap((name) => {
      const guess = risk.points?.[name]
      const isLeftOut = name === 'mitigation' && !guess && risk.mitigation === 0
      return [
        [name, isLeftOut ? '' : typedFigure(guess?.mode ?? risk[name], 100)],
        [`${name}-low`, typedFigure(guess?.low, 100)],
        [`${name}-high`, typedFigure(guess?.high, 100)],
      ]
    }),
  )

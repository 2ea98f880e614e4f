import type { Risks } from '#app/math/decisions/balanced-value.ts'
import { pertDraws, quantileTables } from '#app/math/statistics/distributions/pert-draws.ts'
import type { ThreePoint as Points } from '#app/math/statistics/distributions/pert-draws.ts'
import { randomFrom } from '#app/math/statistics/distributions/random.ts'
import { spreadOf } from '#app/math/statistics/distributions/spread.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { GuessedRisks } from './guessed-risks.ts'
import type { RisksByKind } from './risk.ts'

/** A use case with what is guessed about it, by quantity. */
export type Guessed = {
  id: string
  figures: Readonly<Record<string, ThreePoint>>
  risks: RisksByKind
}

/** What a use case comes to where its figures and risks turn out like this; null where nothing comes of them. */
type Number = (figures: Readonly<Record<string, number>>, drawn: { risks: Risks }) => number | null

/** How a number is drawn: of which figures it is made, in this order, and what they come to. */
export type Drawing = { names: readonly string[]; numberOf: Number; draws: number; seed: number }

/** Draws by which P10, P50 and P90 of a use case's number are told, however many are made besides. */
export const toldDraws = 2_000

/**
 * Draws the numbers of use cases, one after the other, every figure from the PERT-beta of its three points. A use case
 * has chance of its own, by its id: its draws are the same on every page and whoever else is compared.
 */
export function drawNumbers({ names, numberOf, draws, seed }: Drawing) {
  const tables = quantileTables()
  return ({ id, figures, risks }: Guessed): Float64Array => {
    const known = names.flatMap((name) => {
      const points = figures[name]
      return points ? [{ name, points: [points.low, points.mode, points.high] as Points }] : []
    })
    const guessed = new GuessedRisks(risks)
    const cells = [...known.map(({ points }) => points), ...guessed.cells]
    const next = pertDraws(cells, randomFrom(seedOf(id, seed)), tables)
    const values: Record<string, number> = {}
    return Float64Array.from({ length: draws }, () => {
      const drawn = next()
      for (const [k, { name }] of known.entries()) values[name] = drawn[k] ?? 0
      return numberOf(values, guessed.at(drawn, known.length)) ?? 0
    })
  }
}

/** P10, P50 and P90 of such draws. */
export const toldSpread = (drawn: Float64Array) => spreadOf(drawn.subarray(0, toldDraws))

/** Another number for every id, by FNV-1a. */
function seedOf(id: string, seed: number): number {
  let hash = seed
  for (let k = 0; k < id.length; k += 1) hash = Math.imul(hash ^ id.charCodeAt(k), 0x01_00_01_93)
  return hash
}

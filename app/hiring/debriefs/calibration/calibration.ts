import { meanOf } from '#app/hiring/debriefs/arithmetic/composite.ts'
import { connectedComponents } from '#app/math/statistics/connected-components.ts'
import { crossedEffects } from '#app/math/statistics/crossed-effects.ts'
import type { SeverityModel } from '#app/hiring/debriefs/arithmetic/severity.ts'

/** A report below these would say more about chance than about a person. */
export const leastOwnCards = 5
export const leastPeers = 3

/** A scorecard is on time within a day of the end of its interview. */
export const onTimeHours = 24

const z95 = 1.96

/** A revealed card that counts. */
export type CalibrationCard = {
  id: string
  candidacy: string
  interviewer: string
  /** Competency, rating, characters of evidence. */
  rated: [competency: string, rating: number, evidence: number][]
  sealedAt: Date
  /** When the interview ended, or null where no time was set. */
  endedAt: Date | null
}

export type Compared = { own: number | null; peers: number | null }

export type Calibration =
  | { enough: false; cards: number; peers: number }
  | {
      enough: true
      cards: number
      peers: number
      ratings: number
      /** Above zero: lenient against peers; in points. */
      severity: { effect: number; low: number; high: number } | null
      /** Standard deviation of ratings, in points. */
      spread: Compared
      /** Shared candidate-and-competency pairs, and the part of them within one point of the others' mean. */
      agreement: { pairs: number; within: number | null }
      /** Part of the cards sealed within a day of the interview. */
      onTime: Compared
      /** Median characters of evidence for a rating. */
      evidence: Compared
    }

const deviation = (values: readonly number[]): number | null => {
  const mean = meanOf(values)
  if (mean === null || values.length < 2) return null
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return below === undefined || above === undefined ? null : (below + above) / 2
}

function onTimeShare(cards: readonly CalibrationCard[]): number | null {
  const timed = cards.filter(({ endedAt }) => endedAt !== null)
  const limit = onTimeHours * 60 * 60 * 1000
  const onTime = timed.filter(
    ({ endedAt, sealedAt }) => endedAt && sealedAt.getTime() - endedAt.getTime() <= limit,
  )
  return timed.length > 0 ? onTime.length / timed.length : null
}

const ratingsIn = (cards: readonly CalibrationCard[]) =>
  cards.flatMap(({ rated }) => rated.map(([, rating]) => rating))
const evidenceIn = (cards: readonly CalibrationCard[]) =>
  cards.flatMap(({ rated }) => rated.map(([, , characters]) => characters))

/**
 * How one interviewer rates beside their peers, for their own eyes. Peers are those whom shared candidates link with
 * them.
 *
 * @param cards revealed cards that count, the interviewer's own among them
 */
export function calibrationOf(
  cards: readonly CalibrationCard[],
  me: string,
  { variances }: SeverityModel,
): Calibration {
  const linked = linkedCards(cards, me)
  const own = linked.filter(({ interviewer }) => interviewer === me)
  const others = linked.filter(({ interviewer }) => interviewer !== me)
  const peers = new Set(others.map(({ interviewer }) => interviewer)).size
  if (own.length < leastOwnCards || peers < leastPeers)
    return { enough: false, cards: own.length, peers }
  const crossed = linked.flatMap(({ candidacy, interviewer, rated }) =>
    rated.map(([, value]) => ({ row: candidacy, column: interviewer, value })),
  )
  const { candidate: row, interviewer: column, error } = variances
  const found = crossedEffects(crossed, { row, column, error })?.columns[me]
  return {
    enough: true,
    cards: own.length,
    peers,
    ratings: ratingsIn(own).length,
    severity: found
      ? {
          effect: found.effect,
          low: found.effect - z95 * found.sd,
          high: found.effect + z95 * found.sd,
        }
      : null,
    spread: { own: deviation(ratingsIn(own)), peers: deviation(ratingsIn(others)) },
    agreement: agreementWith(own, others),
    onTime: { own: onTimeShare(own), peers: onTimeShare(others) },
    evidence: { own: median(evidenceIn(own)), peers: median(evidenceIn(others)) },
  }
}

function linkedCards(cards: readonly CalibrationCard[], me: string): CalibrationCard[] {
  const links = cards.map(({ candidacy, interviewer }) => ({ row: candidacy, column: interviewer }))
  const mine = connectedComponents(links).find(({ columns }) => columns.includes(me))
  const rows = new Set(mine?.rows)
  return cards.filter(({ candidacy }) => rows.has(candidacy))
}

function agreementWith(own: readonly CalibrationCard[], others: readonly CalibrationCard[]) {
  const theirs = new Map<string, number[]>()
  for (const { candidacy, rated } of others)
    for (const [competency, rating] of rated) {
      const unit = `${candidacy} ${competency}`
      theirs.set(unit, [...(theirs.get(unit) ?? []), rating])
    }
  const apart = own.flatMap(({ candidacy, rated }) =>
    rated.flatMap(([competency, rating]) => {
      const mean = meanOf(theirs.get(`${candidacy} ${competency}`) ?? [])
      return mean === null ? [] : [Math.abs(rating - mean)]
    }),
  )
  const within = apart.filter((distance) => distance <= 1).length
  return { pairs: apart.length, within: apart.length > 0 ? within / apart.length : null }
}

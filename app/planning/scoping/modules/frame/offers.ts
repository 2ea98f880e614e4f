import { z } from 'zod'
import { percent } from '#app/math/text/figures.ts'
import { moneyUnit } from '#app/planning/money.ts'
import { riskFigures } from '#app/planning/scoping/standing/risk.ts'
import { nistFunctions, riskCategories } from '#app/planning/scoping/steps/items/row-items.ts'
import type { Risk } from '#app/planning/scoping/steps/items/row-items.ts'
import { markOf as shortMark } from '#app/planning/scoping/steps/items/item.ts'
import { threePointSchema } from '#app/planning/three-point.ts'
import type { EstimateFeed, Feed, FullPoints, RiskFeed } from './outcome.ts'
import { addPoints, spread } from './points.ts'

/** What stands at the place of a feed before it is handed on, with all that bringing it back needs. */
export type Standing = { estimate: FullPoints & { note: string } } | { risk: Risk }

const pointsShape = z.object({ low: z.number(), mode: z.number(), high: z.number() })
const shareShape = z.number().min(0).max(1)
const sharesShape = threePointSchema({ min: 0, max: 1 })
const standingShape = z
  .union([
    z.object({ estimate: pointsShape.extend({ note: z.string().max(500) }) }),
    z.object({
      risk: z.object({
        category: z.enum(riskCategories),
        title: z.string().max(200),
        likelihood: shareShape,
        severity: shareShape,
        mitigation: shareShape,
        response: z.string().max(4000),
        nist: z.enum(nistFunctions).nullable(),
        points: z.partialRecord(z.enum(riskFigures), sharesShape),
      }),
    }),
  ])
  .nullable()

/** What stood there, as the form that takes it back brings it along. */
export function standingIn(json: string, context: z.RefinementCtx): Standing | null {
  try {
    return standingShape.parse(JSON.parse(json))
  } catch {
    context.addIssue({ code: 'custom', message: 'This cannot be taken back.', input: json })
    return z.NEVER
  }
}

/** In place of what stands there, or on top of it. */
export const ways = ['replace', 'add'] as const
export type Way = (typeof ways)[number]

/** How a feed is offered: what stands in its place now, and a button for each way to hand it on. */
export type Offer = {
  key: string
  now: string | null
  /** The mark of what stands there, for the form to bring along: nobody replaces what they did not see. */
  was: string
  buttons: readonly { way: Way; label: string }[]
}

/** A mark of all that stands there; empty where nothing does. */
export function markOf(standing: Standing | null): string {
  if (!standing) return ''
  if ('estimate' in standing) return shortMark(fieldsOf(standing.estimate))
  const { points, ...risk } = standing.risk
  const guesses = riskFigures.map((name) => {
    const { low, mode, high } = points?.[name] ?? {}
    return [`${name} points`, low === undefined ? '' : `${low} ${mode} ${high}`] as const
  })
  return shortMark({ ...fieldsOf(risk), ...Object.fromEntries(guesses) })
}

const fieldsOf = (values: Record<string, string | number | null>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? '')]))

/**
 * Says where the same number stands under another quantity, as sheets handed it on before: it would count twice. Null where
 * it does not.
 */
export function twiceWords(feed: Feed, standingOf: (feed: Feed) => Standing | null): string | null {
  if (!('estimate' in feed) || !feed.estimate.once) return null
  const { once, note, what } = feed.estimate
  const { quantity, name } = once
  const standing = standingOf({ ...feed, estimate: { ...feed.estimate, quantity } })
  const carries = standing && 'estimate' in standing && holdsNote(standing.estimate.note, note)
  return carries
    ? `“${name}” holds this number already, from this sheet: “${standing.estimate.note}”. Take it out there before it is used as “${what}”, or it counts twice.`
    : null
}

/** Whether a note says this, alone or behind what stood there before. */
const holdsNote = (note: string, said: string) => note.toLowerCase().includes(said.toLowerCase())

export function offerOf(feed: Feed, standing: Standing | null, currency: string): Offer {
  const { key, label } = feed
  const was = markOf(standing)
  if (standing && 'estimate' in standing && 'estimate' in feed) {
    const now = `${feed.estimate.what} is ${spread(standing.estimate)} (${moneyUnit(currency)})`
    const buttons = estimateButtons(feed.estimate, standing.estimate)
    return { key, now: buttons.length > 0 ? `${now}.` : `${now}, as here.`, was, buttons }
  }
  if (standing && 'risk' in standing && 'risk' in feed) {
    const told = `Bring it up to date: ${changesOf(standing.risk, feed.risk)}`
    const now = `There is a risk “${feed.risk.title}”.`
    return { key, now, was, buttons: [{ way: 'replace', label: told }] }
  }
  return { key, now: null, was, buttons: [{ way: 'replace', label }] }
}

function estimateButtons({ points }: EstimateFeed, now: FullPoints): Offer['buttons'] {
  if (points.low === now.low && points.mode === now.mode && points.high === now.high) return []
  return [
    { way: 'replace', label: `Replace ${spread(now)} by ${spread(points)}` },
    { way: 'add', label: `Add ${spread(points)}, which makes ${spread(together(now, points))}` },
  ]
}

const together = (now: FullPoints, points: FullPoints) => addPoints([now, points]) ?? points

function changesOf(now: Risk, { likelihood, severity }: RiskFeed): string {
  const changed = (name: string, from: number, to: number) =>
    from === to ? `${name} stays ${percent(to)}` : `${name} ${percent(from)} → ${percent(to)}`
  return `${changed('likelihood', now.likelihood, likelihood)}, ${changed('severity', now.severity, severity)}`
}

/** What an estimate is once it was handed on: the points, and where they come from. */
export function handedOn(
  { points, note }: EstimateFeed,
  now: (FullPoints & { note: string }) | null,
  way: Way,
): FullPoints & { note: string } {
  if (!now || way === 'replace') return { ...points, note }
  const from = now.note === '' || now.note === note ? note : `${now.note}; ${note.toLowerCase()}`
  return { ...together(now, points), note: from }
}

/** The estimate before and after, in words. */
export const movedWords = (
  what: string,
  { before, after }: { before: FullPoints | null; after: FullPoints | null },
  currency: string,
): string => {
  const shown = (points: FullPoints | null) => (points ? spread(points) : 'nothing')
  const was = before ? `${shown(before)} → ` : ''
  return `${what}: ${was}${shown(after)} (${moneyUnit(currency)}).`
}

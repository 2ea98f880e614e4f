import { percent } from '#app/math/text/figures.ts'
import { quarterWords } from '#app/planning/quarter.ts'
import { moneyWords } from '#app/planning/money.ts'
import { changedChances } from './chances.ts'
import { movedUseCases } from './reckoning.ts'
import type { Reckoned } from './reckoning.ts'

export type Cause =
  | { kind: 'hire'; person: string; startsOn: string }
  | { kind: 'slip'; person: string; startsOn: string; reason: string }
  | { kind: 'closure'; role: string }
  | { kind: 'reopening'; role: string }

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const dayWords = (text: string) => day.format(new Date(text))

function causeWords(cause: Cause): string {
  if (cause.kind === 'hire') return `${cause.person} starts on ${dayWords(cause.startsOn)}`
  if (cause.kind === 'slip')
    return `${cause.person} starts on ${dayWords(cause.startsOn)} instead${cause.reason && ` (${cause.reason})`}`
  if (cause.kind === 'closure') return `The opening for ${cause.role} closed unfilled`
  return `The opening for ${cause.role} is open again`
}

const mostNamed = 3

function listWords(titles: string[]): string {
  const shown = titles.slice(0, mostNamed).map((title) => `“${title}”`)
  const rest = titles.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(' and ')
}

/** Of the use case whose chance to be done on time changed most. */
function chanceWords(before: Reckoned, after: Reckoned, titleOf: (id: string) => string): string {
  const [most] = changedChances(before.chances, after.chances)
  if (!most) return ''
  return `“${titleOf(most.useCase)}” would be done on time with ${percent(most.is)} instead of ${percent(most.was)}`
}

/** What happened and what it would do to the plan, which stays until another one is committed, in one sentence. */
export function changeSentence(
  cause: Cause,
  before: Reckoned,
  after: Reckoned,
  { currency, titleOf }: { currency: string; titleOf: (id: string) => string },
): string {
  const [was, is] = [before, after].map(({ value }) => moneyWords(value, currency))
  const worth =
    was === is
      ? `the best plan stays worth ${is}`
      : `the best plan would be worth ${is} instead of ${was}`
  const started = (list: Reckoned['starts']) => new Set(list.map(({ useCase }) => useCase))
  const [had, has] = [started(before.starts), started(after.starts)]
  const left = [...had].filter((id) => !has.has(id)).map(titleOf)
  const came = [...has].filter((id) => !had.has(id)).map(titleOf)
  const parts = [
    left.length > 0 ? `${listWords(left)} would no longer fit` : '',
    came.length > 0 ? `${listWords(came)} would come in` : '',
    chanceWords(before, after, titleOf),
  ].filter(Boolean)
  return `${causeWords(cause)}: ${[worth, ...parts].join('; ')}.`
}

type Calendar = { firstQuarter: number; firstMonth: number }

/** By id, where each use case that would move would start: no person, no reason, no money. */
export function moveWords(
  before: Reckoned['starts'],
  after: Reckoned['starts'],
  { firstQuarter, firstMonth }: Calendar,
  titleOf: (id: string) => string,
): Record<string, string> {
  const quarterIn = (list: Reckoned['starts'], id: string) => {
    const start = list.find(({ useCase }) => useCase === id)
    return start && quarterWords(firstQuarter + start.quarter - 1, firstMonth)
  }
  return Object.fromEntries(
    movedUseCases(before, after).map((id) => {
      const [was, is] = [quarterIn(before, id), quarterIn(after, id)]
      const title = `“${titleOf(id)}”`
      if (!is) return [id, `${title} was to start in ${was} and would drop out of the plan.`]
      if (!was) return [id, `${title} would come into the plan and start in ${is}.`]
      return [id, `${title} would move from ${was} to ${is}.`]
    }),
  )
}

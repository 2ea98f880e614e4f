import { expect, test } from 'vitest'
import { checkClaims } from '#app/writing/claims/check-claims.ts'
import type { Claim } from '#app/writing/claims/claim.ts'
import { bank } from './corpus/bank.ts'
import { city } from './corpus/city.ts'
import { readDraft } from './corpus/draft.ts'
import type { Mark } from './corpus/draft.ts'
import { energy } from './corpus/energy.ts'
import { factory } from './corpus/factory.ts'
import { hiring } from './corpus/hiring.ts'
import { hospital } from './corpus/hospital.ts'
import { legal } from './corpus/legal.ts'
import { logistics } from './corpus/logistics.ts'
import { retention } from './corpus/alike/retention.ts'
import { shop } from './corpus/shop.ts'
import { support } from './corpus/support.ts'

const today = new Date('2026-11-21T09:00:00Z')
const domains = [
  support,
  logistics,
  hospital,
  bank,
  factory,
  shop,
  city,
  hiring,
  energy,
  legal,
  retention,
]

const touches = (mark: Mark, claim: Claim) => claim.start < mark.end && claim.end > mark.start

const results = domains.flatMap(({ name, facts, drafts }) =>
  drafts.map((draft, index) => {
    const { text, marks } = readDraft(draft)
    const claims = checkClaims(text, facts, today)
    const at = (mark: Mark) => claims.filter((claim) => touches(mark, claim))
    const planted = marks.filter(({ kind }) => kind === 'planted')
    const trues = marks.filter(({ kind }) => kind === 'true')
    return {
      place: `${name} ${index + 1}`,
      planted,
      trues,
      assumed: marks.filter(({ kind }) => kind === 'assumed'),
      missed: planted.filter((mark) => !at(mark).some(({ verdict }) => verdict === 'unsupported')),
      alarms: claims.filter(
        (claim) => claim.verdict === 'unsupported' && !planted.some((mark) => touches(mark, claim)),
      ),
      unread: trues.filter(
        (mark) => !at(mark).some(({ verdict }) => verdict === 'source' || verdict === 'derived'),
      ),
      miscited: trues.flatMap((mark) => {
        const cited = at(mark).map(({ fact }) => fact)
        return mark.fact === null || cited.every((fact) => fact === mark.fact)
          ? []
          : [{ text: `${mark.text}: ${cited.join(', ')} for ${mark.fact}` }]
      }),
      unmarked: marks.filter(
        (mark) =>
          mark.kind === 'assumed' && !at(mark).some(({ verdict }) => verdict === 'hypothetical'),
      ),
    }
  }),
)

type Result = (typeof results)[number]
const count = (of: (result: Result) => readonly unknown[]) =>
  results.reduce((sum, result) => sum + of(result).length, 0)
const told = (of: (result: Result) => readonly { text: string }[]) =>
  results.flatMap((result) => of(result).map(({ text }) => `${result.place}: ${text}`))

test('the set is large enough', () => {
  const figures = {
    drafts: results.length,
    planted: count(({ planted }) => planted),
    true: count(({ trues }) => trues),
    found: count(({ planted }) => planted) - count(({ missed }) => missed),
    falseAlarms: count(({ alarms }) => alarms),
  }
  process.stdout.write(`claim check: ${JSON.stringify(figures)}\n`)
  expect(figures.drafts).toBeGreaterThanOrEqual(60)
  expect(figures.planted).toBeGreaterThanOrEqual(120)
  expect(figures.true).toBeGreaterThanOrEqual(180)
})

test('every planted error is found', () => {
  expect(told(({ missed }) => missed)).toEqual([])
})

test('at most one in twenty true numbers raises an alarm', () => {
  expect(
    count(({ alarms }) => alarms) / count(({ trues }) => trues),
    told(({ alarms }) => alarms).join('\n'),
  ).toBeLessThanOrEqual(0.05)
})

test('of several facts with the same number, the one that is spoken of is cited', () => {
  expect(told(({ miscited }) => miscited)).toEqual([])
})

test('what is true rests on a fact, and what is assumed is told as such', () => {
  expect(told(({ unread }) => unread)).toEqual([])
  expect(told(({ unmarked }) => unmarked)).toEqual([])
})

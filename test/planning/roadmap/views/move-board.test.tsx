import { expect, test } from 'vitest'
import { quarterOf } from '#app/planning/quarter.ts'
import { MoveBoard } from '#app/planning/roadmap/views/moves/move-board.tsx'
import { verdictLine } from '#app/planning/roadmap/views/moves/move-verdict.tsx'
import { checkPlan } from '#app/planning/roadmap/views/plan/check-plan.ts'
import { planView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { referencePlan } from '#test/support/planning/reference-plans.ts'
import { attributesOf, render } from '#test/ui/support/render.tsx'

const { problem, plan } = referencePlan('hiring')
const titles = Object.fromEntries([...'ABCDEFG'].map((id) => [id, `Case ${id}`]))
const firstQuarter = quarterOf(new Date('2027-01-01T00:00:00Z'), 1)

/** What is shown once use cases start elsewhere; 0 takes one out. */
function moved(changes: Record<string, number>) {
  const kept = plan.starts.filter(({ useCase }) => changes[useCase] === undefined)
  const others = Object.entries(changes).map(([useCase, quarter]) => ({ useCase, quarter }))
  const starts = [...kept, ...others.filter(({ quarter }) => quarter > 0)]
  const verdict = checkPlan(problem, { ...plan, starts })
  const told = { starts, hires: plan.hires, load: verdict.load }
  const view = planView({ problem, plan: told, firstQuarter, firstMonth: 1, titles, roles: {} })
  const board = <MoveBoard {...{ problem, view, titles }} placed={plan} move={() => {}} />
  return { verdict, markup: render(board) }
}

const cardsIn = (markup: string) =>
  attributesOf(markup, 'li').map(({ class: kind, style }) => `${kind}: ${style}`)
const orderIn = (markup: string) => [...markup.matchAll(/Case (\w)/g)].map(([, id]) => id)

test('a card stands in its quarters or below them, and keeps its place among the others', () => {
  const before = moved({}).markup
  expect(orderIn(before)).toEqual([...'DCEBFAG'])
  expect(cardsIn(before)).toEqual([
    'plan-card: grid-row:2;grid-column:1 / 2',
    'plan-card: grid-row:2;grid-column:2 / 4',
    'plan-card: grid-row:3;grid-column:2 / 4',
    'plan-card: grid-row:2;grid-column:4 / 5',
    'plan-card: grid-row:3;grid-column:4 / 5',
    'plan-card is-out: grid-row:5;grid-column:1',
    'plan-card is-out: grid-row:5;grid-column:2',
  ])
  const after = moved({ D: 0, A: 4 }).markup
  expect(orderIn(after)).toEqual([...'DCEBFAG'])
  expect(cardsIn(after)[0]).toBe('plan-card is-out: grid-row:6;grid-column:1')
  expect(cardsIn(after)[5]).toBe('plan-card: grid-row:4;grid-column:4 / 5')
})

test('the load follows the moves, and one line says what comes of them', () => {
  const { load } = moved({}).verdict
  expect(load).toEqual(plan.load)
  const crowded = moved({ C: 1 }).verdict
  const usedBy = (told: typeof load) =>
    told.filter(({ quarter }) => quarter === 1).map(({ used }) => used)
  expect(usedBy(crowded.load)).not.toEqual(usedBy(load))
  const line = (changes: Record<string, number>) =>
    verdictLine(moved(changes).verdict, plan.value, 'GBP')
  expect(line({})).toBe('This can be done. The plan is worth £1,906,000, as before.')
  expect(line({ F: 0 })).toMatch(/^This can be done\. The plan is worth .* less than before\.$/)
  expect(line({ D: 0 })).toBe('This cannot be done: one rule is broken.')
})

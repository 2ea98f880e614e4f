import { describe, expect, test } from 'vitest'
import { lanesOf } from '#app/planning/roadmap/views/plan/lanes.ts'
import type { PlanView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { WorkGrid } from '#app/planning/roadmap/views/page/work-grid.tsx'
import { attributesOf, render } from '#test/ui/support/render.tsx'

const work = (id: string, first: number, last: number) => ({
  id,
  title: `Case ${id}`,
  theme: '',
  first,
  last,
  after: [],
})
const view: PlanView = {
  quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
  work: [work('long', 1, 3), work('short', 1, 1), work('next', 2, 4), work('late', 4, 4)],
  loads: [],
  hires: [],
  out: [],
}

describe('the lanes of work', () => {
  test('keep apart what shares a quarter, and are used again once they are free', () => {
    expect(lanesOf(view.work)).toEqual([1, 2, 2, 1])
    expect(lanesOf([])).toEqual([])
  })

  test('never lay two pieces of work on each other, whatever their order', () => {
    const some = Array.from({ length: 60 }, (_, at) => {
      const first = 1 + ((at * 7) % 8)
      return { first, last: Math.min(8, first + (at % 3)) }
    })
    const lanes = lanesOf(some)
    const clashes = some.flatMap((a, at) =>
      some.filter(
        (b, other) =>
          at < other && lanes[at] === lanes[other] && a.first <= b.last && b.first <= a.last,
      ),
    )
    expect(clashes).toEqual([])
  })
})

describe('the roadmap by quarters', () => {
  const markup = render(<WorkGrid view={view} home="/acme" chances={{ long: 0.37, late: 0.9 }} />)

  test('has each use case once, across its quarters, with one chance', () => {
    expect(attributesOf(markup, 'li').map(({ style }) => style)).toEqual([
      'grid-row:2;grid-column:1 / 4',
      'grid-row:3;grid-column:1 / 2',
      'grid-row:3;grid-column:2 / 5',
      'grid-row:2;grid-column:4 / 5',
    ])
    expect(markup.match(/Case long/g)).toHaveLength(1)
    expect(markup.match(/37 %/g)).toHaveLength(1)
    expect(markup).toContain('>Q1 to Q3<')
  })

  test('lists work under the quarter it starts in, and says where nothing starts', () => {
    const [, q1, q2, q3] = markup.split('<section>')
    expect(q1).toMatch(/Q1<.*Case long.*Case short/)
    expect(q2).toContain('Case next')
    expect(q3).toContain('Nothing new starts.')
    expect(q3).not.toContain('Case')
  })

  test('can be scrolled by keyboard where more quarters stand side by side than fit', () => {
    expect(markup).not.toContain('tabindex')
    const long = { ...view, quarters: [...view.quarters, 'Q5'] }
    expect(render(<WorkGrid view={long} home={null} />)).toContain('tabindex="0"')
  })
})

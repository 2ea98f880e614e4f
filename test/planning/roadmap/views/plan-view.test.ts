import { describe, expect, test } from 'vitest'
import { quarterOf } from '#app/planning/quarter.ts'
import { planText } from '#app/planning/roadmap/views/exports/plan-text.ts'
import { planRows } from '#app/planning/roadmap/views/exports/plan-rows.ts'
import { planPicture } from '#app/planning/roadmap/views/exports/plan-picture.tsx'
import { changeWords, overallWords } from '#app/planning/roadmap/views/compare/compare-words.ts'
import { comparePlans } from '#app/planning/roadmap/views/plan/compare-plans.ts'
import { peopleBetween } from '#app/planning/roadmap/views/plan/why-changed.ts'
import { ganttLayout, ganttSentence } from '#app/planning/roadmap/views/plan/gantt-layout.ts'
import { horizonOf, planView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { printPage } from '#app/writing/exports/pdf/print-page.ts'
import { referencePlan } from '#test/support/planning/reference-plans.ts'

const firstQuarter = quarterOf(new Date('2027-01-01T00:00:00Z'), 1)
const titles = Object.fromEntries([...'ABCDEFG'].map((id) => [id, `Use case ${id} <b>`]))
const roles = { DS: 'Data scientist', MLE: 'ML engineer', DE: 'Data engineer' }
const named = { firstQuarter, firstMonth: 1, titles, roles }
const view = planView({ ...referencePlan('hiring'), ...named })

describe('the view of a plan', () => {
  test('has work in the order of its start, with what it waits for', () => {
    expect(view.quarters).toEqual(['Q1 2027', 'Q2 2027', 'Q3 2027', 'Q4 2027'])
    expect(view.work.map(({ id, first, last }) => [id, first, last])).toEqual([
      ['D', 1, 1],
      ['C', 2, 3],
      ['E', 2, 3],
      ['B', 4, 4],
      ['F', 4, 4],
    ])
    expect(view.work.find(({ id }) => id === 'E')?.after).toEqual(['D'])
    expect(view.out).toEqual([
      { id: 'A', title: 'Use case A <b>' },
      { id: 'G', title: 'Use case G <b>' },
    ])
    expect(view.hires).toEqual([{ role: 'ML engineer', quarter: 'Q3 2027', people: 1 }])
  })

  test('counts the hire into the people who are there', () => {
    const engineers = view.loads.find(({ role }) => role === 'MLE')
    expect(engineers?.cells.map(({ capacity }) => capacity)).toEqual([1, 1, 1.5, 2])
    expect(engineers?.cells.map(({ used }) => used)).toEqual([0.5, 1, 1.5, 1.5])
  })

  test('now, next, later and done depend on the quarter we are in', () => {
    const work = { id: 'x', title: '', theme: '', first: 2, last: 3, after: [] }
    expect([0, 1, 2, 3, 4].map((current) => horizonOf(work, current))).toEqual([
      'later',
      'next',
      'now',
      'now',
      'done',
    ])
  })
})

describe('the Gantt chart', () => {
  const layout = ganttLayout(view)

  test('keeps bars within the drawing and arrows from end to start', () => {
    for (const { x, y, width, height } of layout.bars) {
      expect(x + width).toBeLessThanOrEqual(layout.width)
      expect(y + height).toBeLessThanOrEqual(layout.divide)
    }
    expect(layout.arrows.map(({ key }) => key)).toEqual(['D/E'])
  })

  test('tells names in the two lines that fit, and all of it in its title', () => {
    const long = view.work.map((one) => ({
      ...one,
      title: 'Forecast the demand of all shops a week ahead',
    }))
    const loads = view.loads.map((one) => ({ ...one, name: 'Machine-learning engineer' }))
    for (const [size, letters] of [
      ['wide', 36],
      ['narrow', 37],
    ] as const) {
      const drawn = ganttLayout({ ...view, work: long, loads }, { size })
      for (const lines of [
        ...drawn.bars.map(({ label }) => label.lines),
        ...drawn.loads.map(({ label }) => label.lines),
      ]) {
        expect(lines.length).toBeLessThanOrEqual(2)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(letters)
      }
      expect(drawn.loads[0]?.label.lines.join(' ')).toBe('Machine-learning engineer')
      expect(drawn.bars[0]?.title).toBe('Forecast the demand of all shops a week ahead: Q1 2027')
    }
  })

  test('on a telephone has all four quarters, and each name above its bar', () => {
    const narrow = ganttLayout(view, { size: 'narrow', chances: { D: 0.704 } })
    expect(narrow.width).toBeLessThanOrEqual(344)
    for (const { label, y } of narrow.bars)
      expect(label.y + 14 * (label.lines.length - 1)).toBeLessThan(y)
    const ends = narrow.bars.map(({ y, height }) => y + height)
    for (const [at, { label }] of narrow.bars.slice(1).entries())
      expect(label.y - 13).toBeGreaterThan(ends[at]!)
  })

  test('tells beside each bar the chance to be done by its last quarter, where that is reckoned', () => {
    const chances = { D: 0.704, C: 0.695 }
    const [D, C, E] = ganttLayout(view, { chances }).bars
    expect(D).toMatchObject({ words: '', isAtRisk: false, chance: { words: '70 % on time' } })
    expect(D?.chance?.x).toBeGreaterThan(D!.x + D!.width)
    expect(D?.title).toMatch(/: Q1 2027, 70 % done by Q1 2027$/)
    expect(C).toMatchObject({ isAtRisk: true })
    expect(C?.title).toMatch(/: Q2 2027 – Q3 2027, 70 % done by Q3 2027, at risk$/)
    expect(E).toMatchObject({ words: 'Q2 2027 – Q3 2027', isAtRisk: false, chance: null })
    expect(layout.bars[1]?.words).toBe('Q2 2027 – Q3 2027')
  })

  test('has no heading of loads where none are told', () => {
    expect(planPicture(view, 'Roadmap')).toContain('People needed')
    expect(planPicture({ ...view, loads: [] }, 'Roadmap')).not.toContain('People needed')
  })

  test('is a file of its own in which titles are only text', () => {
    const file = planPicture(view, 'Roadmap')
    expect(file).toMatch(/^<\?xml .*\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(file).toContain('Use case E &lt;b&gt;')
    expect(file).not.toMatch(/var\(|<b>|<script/)
  })
})

test('as a printed text a plan has its picture in words, its work, and titles that are only text', () => {
  const html = printPage({
    title: 'Roadmap',
    sections: planText({ ...view, out: [{ id: 'X', title: '*Later* | <i>more</i>' }] }),
    picture: { svg: planPicture(view, 'Roadmap'), says: ganttSentence(view) },
  })
  expect(html).toContain('alt="5 use cases are planned; the last is done by the end of Q4 2027."')
  expect(html).toContain('src="data:image/svg+xml;base64,')
  expect(html).toContain('<li>*Later* | &#x3C;i>more&#x3C;/i></li>')
  expect(html.match(/<h2>[^<]+/g)).toEqual(
    ['Quarter by quarter', 'How full each role is', 'People it hires', 'Not in the plan'].map(
      (title) => `<h2>${title}`,
    ),
  )
})

test('as a table a plan has its work, its hires and the load of each role', () => {
  const rows = planRows(view)
  expect(rows.filter(({ kind }) => kind === 'work')).toHaveLength(5)
  expect(rows.find(({ kind }) => kind === 'hire')).toMatchObject({
    name: 'ML engineer',
    from: 'Q3 2027',
    people: 1,
  })
  const loads = rows.filter(({ kind }) => kind === 'load')
  expect(loads).toHaveLength(12)
  expect(loads.every(({ capacity }) => typeof capacity === 'number')).toBe(true)
})

describe('comparing two plans', () => {
  const quarters = [1, 2, 3, 4].map((quarter) => `Q${quarter} 2027`)
  const names = {
    before: { name: 'Calm', quarters },
    after: { name: 'Bold', quarters },
    titles: {},
    roles: { MLE: 'ML engineer', DS: 'Data scientist', DE: 'Data engineer' },
    currency: 'EUR',
    firstMonth: 1,
  }

  const sides = [referencePlan('noHiring'), referencePlan('hiring')].map((side) => ({
    ...side,
    firstQuarter,
  }))
  const [before, after] = sides as [(typeof sides)[0], (typeof sides)[0]]

  test('tells what entered, left and moved, and that people made the difference', () => {
    const changes = comparePlans(before, after)
    expect(Object.fromEntries(changes.map(({ useCase, kind }) => [useCase, kind]))).toEqual({
      A: 'left',
      B: 'moved',
      D: 'moved',
      E: 'entered',
      F: 'moved',
    })
    const why = Object.fromEntries(changes.map((change) => [change.useCase, change.why]))
    expect(why).toEqual({
      A: { kind: 'room', useCases: ['E', 'D'] },
      B: { kind: 'room', useCases: ['D'] },
      D: { kind: 'awaited', useCase: 'E' },
      E: { kind: 'people', roles: [{ role: 'MLE', more: 0.5 }] },
      F: { kind: 'room', useCases: ['E'] },
    })
  })

  test('more people never are the reason why something drops out, fewer are', () => {
    const kindsOf = (changes: ReturnType<typeof comparePlans>) =>
      changes.map(({ useCase, why }) => `${useCase} ${why.kind}`).toSorted()
    expect(kindsOf(comparePlans(before, after))).not.toContain('A people')
    expect(kindsOf(comparePlans(after, before))).toContain('E people')
    const left = comparePlans(after, before).find(({ useCase }) => useCase === 'E')
    expect(changeWords(left!, names).why[0]).toBe(
      'While it runs, Bold has 0.5 fewer people-quarters of ML engineer.',
    )
  })

  test('what moves later or drops out as what it waits for does follows that', () => {
    const useCase = after.problem.useCases[0]!
    const sideWith = (pinned: number, starts: Record<string, number>) => ({
      ...after,
      problem: {
        ...after.problem,
        useCases: [
          { ...useCase, id: 'Y', after: [], pinned },
          { ...useCase, id: 'X', after: ['Y'] },
        ],
      },
      plan: {
        ...after.plan,
        starts: Object.entries(starts).map(([id, quarter]) => ({ useCase: id, quarter })),
      },
    })
    const early = sideWith(1, { Y: 1, X: 2 })
    for (const late of [sideWith(3, { Y: 3, X: 4 }), sideWith(3, {})]) {
      const whyOf = (id: string) =>
        comparePlans(early, late).find((change) => change.useCase === id)?.why
      expect(whyOf('X')).toEqual({ kind: 'follows', useCase: 'Y' })
      expect(whyOf('Y')).toMatchObject({ kind: 'rule', rule: 'pinned' })
    }
  })

  test('what the second has that the first has not is said once', () => {
    const people = peopleBetween(before, after)
    const overall = { people, budgets: [260, 300] as const, letIn: ['E'] }
    expect(overallWords(overall, { ...names, titles: { E: 'Recommend' } })).toBe(
      'Bold has 1.5 more people-quarters of ML engineer; that lets in “Recommend”. The budget is €260,000 in Calm and €300,000 in Bold.',
    )
    expect(overallWords({ people: [], budgets: [null, null], letIn: [] }, names)).toBe('')
  })

  test('people are counted in the quarters that both plans have', () => {
    const load = after.plan.load.map((cell) => ({ ...cell, quarter: 5 }))
    const longer = {
      ...after,
      problem: { ...after.problem, quarters: 5 },
      plan: { ...after.plan, load: [...after.plan.load, ...load] },
    }
    expect(peopleBetween(after, longer)).toEqual([])
    const later = { ...after, firstQuarter: firstQuarter + 4 }
    expect(peopleBetween(after, later)).toEqual([])
    expect(peopleBetween(before, longer)).toEqual([{ role: 'MLE', more: 1.5 }])
  })

  test('finds nothing between a plan and itself, and a rule before anything else', () => {
    expect(comparePlans(before, before)).toEqual([])
    const parked = {
      ...after,
      problem: {
        ...after.problem,
        useCases: after.problem.useCases.map((one) =>
          one.id === 'A' ? { ...one, parked: true } : one,
        ),
      },
    }
    const change = comparePlans(before, parked).find(({ useCase }) => useCase === 'A')
    expect(change?.why).toEqual({ kind: 'rule', rule: 'parked', was: false, is: true })
    expect(changeWords(change!, names).why[0]).toBe('Bold leaves it out; Calm does not.')
  })

  test('names the limit that kept it away from there in the other plan, and what would let it in', () => {
    const entered = comparePlans(before, after).find(({ useCase }) => useCase === 'E')
    expect(entered?.held.side).toBe('before')
    const { plan } = after
    const drawn = { kind: 'capacity', role: 'MLE', quarter: 1, price: 90, slack: 0 } as const
    const elsewhere = { ...drawn, role: 'DS', quarter: 4, price: 900 } as const
    const spent = { kind: 'budget', quarter: null, price: 2, slack: 0 } as const
    const admission = {
      text: '',
      parts: [{ kind: 'capacity', role: 'DS', quarter: 1, amount: 0.5 }] as const,
      quarter: 1,
      gain: 40,
    }
    const full = {
      ...after,
      plan: {
        ...plan,
        binding: [spent, elsewhere, { ...drawn, quarter: 2 }],
        rejected: [
          { useCase: 'A', reason: null, change: { ...admission, parts: [...admission.parts] } },
        ],
      },
    }
    const left = comparePlans(before, full).find(({ useCase }) => useCase === 'A')
    expect(left?.held).toEqual({ side: 'after', binding: [{ ...drawn, quarter: 2 }, spent] })
    expect(changeWords(left!, names).why).toEqual([
      'It makes room for “A use case that is gone” and “A use case that is gone”.',
      'In Bold: ML engineer: full in Q2 2027. The budget over all is spent.',
      'To have it in Bold: it fits in with 0.5 of one more data scientist in Q1 2027. It would start in Q1 2027 and add €40,000, before what that change costs.',
    ])
  })
})

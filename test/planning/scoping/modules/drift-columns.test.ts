import { describe, expect, test } from 'vitest'
import { compareColumns } from '#app/planning/scoping/modules/kinds/drift/columns.ts'

const lines = (values: unknown[]) => values.join('\n')
const hundred = Array.from({ length: 100 }, (_, index) => index)

describe('two pasted columns', () => {
  test('that are alike have not moved', () => {
    const same = compareColumns(lines(hundred), lines(hundred.toReversed()))
    expect(same).toMatchObject({ numeric: true, psi: 0, kl: 0, ks: { distance: 0 } })
  })

  test('that moved show it in every measure', () => {
    const moved = compareColumns(lines(hundred), lines(hundred.map((each) => each + 60)))
    expect(moved?.psi).toBeGreaterThan(0.25)
    expect(moved?.ks?.distance).toBeCloseTo(0.6, 12)
    expect(moved?.ks?.probability).toBeLessThan(0.001)
  })

  test('may hold classes, numbers written either way, and empty cells', () => {
    expect(compareColumns('a\nb\na', 'a\na\na')).toMatchObject({ numeric: false, ks: null })
    expect(compareColumns('1,5\n2,5', '1.5\n1,234.5')?.numeric).toBe(true)
    expect(compareColumns('1\n\nNA\n4\n', '2\n3')).toMatchObject({
      before: 2,
      after: 2,
      missing: { before: 2, after: 0 },
    })
    expect(compareColumns('', '1')).toBeNull()
  })
})

import { expect, test } from 'vitest'
import { asOfNow, packChanges } from '#app/writing/documents/facts/pack-changes.ts'
import type { Fact } from '#app/writing/facts/fact.ts'

const fact = (id: string, label: string, value: number): Fact => ({
  id,
  label,
  value,
  unit: '',
  text: '',
  source: 'Scope',
  confidence: '',
  public: false,
})

test('facts as of now are without what is gone, and with what changed and came', () => {
  const frozen = [fact('F1', 'Depots', 3), fact('F2', 'Vans', 9), fact('F3', 'Shops', 5)]
  const live = [fact('F1', 'Vans', 12), fact('F2', 'Shops', 5), fact('F3', 'Launch', 1)]
  const now = asOfNow(frozen, packChanges(frozen, live))
  expect(now.map(({ label, value }) => [label, value])).toEqual([
    ['Vans', 12],
    ['Shops', 5],
    ['Launch', 1],
  ])
  expect(asOfNow(frozen, null)).toEqual(frozen)
})

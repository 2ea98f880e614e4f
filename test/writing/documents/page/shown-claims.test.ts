import { expect, test } from 'vitest'
import { shownClaims } from '#app/writing/documents/page/shown-claims.ts'
import { retention } from '#test/writing/claims/corpus/alike/retention.ts'

const basis = { facts: retention.facts, retired: [], changes: new Map(), today: new Date(0) }
const notes = (body: string) => shownClaims('x', body, basis).map(({ note }) => note)

test('a fact that says another number as its value is quoted with the one that is told', () => {
  const [value, edge] = notes('Value in a year: 900,000 GBP. Value in a year: 540,000 GBP.')
  expect(value).toBe('Value in a year: £900,000 per year (C5, measured)')
  expect(edge).toContain('(C5, measured): “Value in a year: 540,000 GBP per year at least')
})

test('a fact without words of its own is told by its line', () => {
  expect(notes('Precision among the ten called is 22 percent.').at(-1)).toBe(
    'Precision among the ten called: baseline: 22 % (C5, measured)',
  )
})

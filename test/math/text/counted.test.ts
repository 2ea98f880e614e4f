import { expect, test } from 'vitest'
import { counted } from '#app/math/text/counted.ts'

test('one is told as one, whatever else as many', () => {
  expect(counted(1, 'quarter')).toBe('1 quarter')
  expect(counted(0.5, 'quarter')).toBe('0.5 quarters')
  expect(counted('1', 'person', 'people')).toBe('1 person')
  expect(counted(1200, 'row')).toBe('1,200 rows')
})

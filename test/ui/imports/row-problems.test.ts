import { expect, test } from 'vitest'
import { byReason, rowsText } from '#app/ui/imports/row-problems.ts'

test('rows with the same fault are told of at once', () => {
  const problems = [
    { row: 2, reason: 'No name.' },
    { row: 3, reason: 'No role.' },
    { row: 9, reason: 'No name.' },
  ]
  expect(byReason(problems)).toEqual([
    ['No name.', [2, 9]],
    ['No role.', [3]],
  ])
})

test('rows are named, and many of them counted', () => {
  expect(rowsText([4], 'row')).toBe('Row 4')
  expect(rowsText([4, 6], 'line')).toBe('Lines 4 and 6')
  expect(rowsText([4, 6, 7], 'row')).toBe('Rows 4, 6 and 7')
  const twelve = Array.from({ length: 12 }, (_, at) => at + 2)
  expect(rowsText(twelve, 'row')).toBe('Rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 13')
  expect(rowsText([...twelve, 20, 30], 'row')).toMatch(/^Rows 2, .*, 13 and 2 more$/)
})

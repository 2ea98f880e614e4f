import { expect, test } from 'vitest'
import { csvOf, readCells } from '#app/files/csv.ts'

test('numbers are written without the noise of binary fractions, whole ones with every digit', () => {
  const rows = [{ a: 0.95 + 1e-16, b: 0.1 + 0.2, c: 1_764_000_000_123_456, d: -1 / 3, e: 1e-9 }]
  expect(csvOf(rows).split('\n')[1]).toBe('0.95,0.3,1764000000123456,-0.333333333333,1e-9')
  expect(csvOf(rows, ['b', 'd'], { everyDigit: true }).split('\n')[1]).toBe(
    '0.30000000000000004,-0.3333333333333333',
  )
})

test.each([
  ['a mark that nothing closes', 'a,b\n1,2\n3,"4\n5,6', 3],
  ['one that a later cell seems to close', 'a;b\r\n1;"2\r\n3;"4"\r\n', 2],
  ['one with words behind it', 'a,b\n1,"2" x', 2],
  ['one after a cell of two lines', 'a,b\n1,"2\n2"\n\n3,"4', 5],
])('%s is refused with its line', (_, text, line) => {
  const read = readCells(text)
  expect(read).toMatchObject({ ok: false, line })
  expect(!read.ok && read.reason).toContain(`in line ${line} `)
})

test('marks that close their cells, and those within words, are read', () => {
  const read = readCells('a,b\n"one, ""two""\nthree",12" wide\n')
  expect(read).toEqual({
    ok: true,
    rows: [
      ['a', 'b'],
      ['one, "two"\nthree', '12" wide'],
    ],
  })
})

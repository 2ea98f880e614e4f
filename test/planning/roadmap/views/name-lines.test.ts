import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameLines } from '#app/planning/roadmap/views/plan/name-lines.ts'

test.each([
  ['Match orders', ['Match orders']],
  ['Find the right page in contracts', ['Find the right', 'page in contracts']],
  ['Route support tickets of shops and farms', ['Route support', 'tickets of shops…']],
  ['Frachtkostenabrechnungsprüfung', ['Frachtkostenabrech', 'nungsprüfung']],
])('%s stands in lines', (name, lines) => {
  expect(nameLines(name, 18)).toEqual(lines)
})

test('no line is too long, no name is without one, and what fits in two is whole', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 8, max: 40 }), (name, letters) => {
      const lines = nameLines(name, letters)
      expect(lines.length).toBeGreaterThanOrEqual(1)
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(letters)
      if (!lines.join('').includes('…'))
        expect(lines.join('').replaceAll(' ', '')).toBe(name.trim().replaceAll(' ', ''))
    }),
  )
})

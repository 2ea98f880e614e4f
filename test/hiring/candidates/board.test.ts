import { expect, test } from 'vitest'
import { perColumn, perColumnMore } from '#app/hiring/candidates/board/shown.ts'

test('a column of the board begins with a screenful, and shows more only when asked', () => {
  const asked = (search: string) => perColumn(new URLSearchParams(search))
  expect(asked('')).toBeLessThan(perColumnMore)
  expect(asked(`each=${perColumnMore}`)).toBe(perColumnMore)
  for (const other of ['each=5000', 'each=-1', 'each=', 'each=x'])
    expect(asked(other)).toBe(asked(''))
})

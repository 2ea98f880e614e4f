import { expect, test } from 'vitest'
import { idOf } from '#app/http/ids.ts'
import { NotFound } from '#app/problems.ts'
import { newId } from '#db/ids.ts'

test('an id passes', () => {
  const id = newId()
  expect(idOf(id)).toBe(id)
})

test.each(['', 'new', '1', `${newId()} `, `${newId()}\n`, newId().slice(1), "' or 1=1", null, 7])(
  '%j is not there',
  (text) => expect(() => idOf(text)).toThrow(NotFound),
)

import { expect, it } from 'vitest'
import { initials } from '#app/ui/data/initials.ts'

it.each([
  ['Ana María Ruiz', 'AR'],
  ['Bo', 'B'],
  ['  ', '?'],
  ['“Élodie” d’Arc', 'ÉD'],
  ['李 小龍', '李小'],
])('takes the initials of %j as %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

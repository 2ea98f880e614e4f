import { expect, test } from 'vitest'
import { enoughWords } from '#app/staffing/gaps/enough-words.ts'
import { rolesEnough, unpricedRoles } from '#app/staffing/gaps/gaps.ts'

test('the roles that add nothing are told in one sentence', () => {
  const roles = ['Data scientist', 'ML engineer', 'Data engineer']
  expect(enoughWords(1, roles, 0)).toBe(
    'One more data scientist, ML engineer or data engineer would add nothing.',
  )
  expect(enoughWords(1, ['Data scientist'], 0)).toBe('One more data scientist would add nothing.')
  expect(enoughWords(2, [], 0)).toBe('')
  expect(enoughWords(0, roles, 0)).toBe('One more person, of any role, would add nothing.')
})

test('what nobody reckoned is not said to add nothing', () => {
  expect(enoughWords(0, [], 5)).toContain('the committed plan may not hire')
  expect(enoughWords(2, [], 3)).toBe('Roles without a price of a hire were not reckoned.')
  expect(enoughWords(0, ['Data scientist'], 4)).toBe(
    'One more data scientist would add nothing. Roles without a price of a hire were not reckoned.',
  )
})

test('roles that cannot be priced are counted apart from those of which there are enough', () => {
  const valueOfOneMore = { mle: 120, ds: 0, de: null }
  expect(unpricedRoles({ valueOfOneMore })).toBe(1)
  expect(rolesEnough({ valueOfOneMore })).toEqual(['ds'])
})

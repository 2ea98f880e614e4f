import { expect, test } from 'vitest'
import { enoughWords } from '#app/staffing/gaps/enough-words.ts'

test('the roles that add nothing are told in one sentence', () => {
  const roles = ['Data scientist', 'ML engineer', 'Data engineer']
  expect(enoughWords(1, roles)).toBe(
    'One more data scientist, ML engineer or data engineer would add nothing.',
  )
  expect(enoughWords(1, ['Data scientist'])).toBe('One more data scientist would add nothing.')
  expect(enoughWords(2, [])).toBe('')
  expect(enoughWords(0, roles)).toBe('One more person, of any role, would add nothing.')
})

import { expect, test } from 'vitest'
import { nothingYet, uncountedIn } from '#app/hiring/fairness/report/batches.ts'
import { heldBackWords, selectedWords } from '#app/hiring/fairness/held-back.ts'

test('an outcome that is held back is said to be so, and never stands as a 0', () => {
  const interview = { key: 'interview', all: { total: 16, selected: 0 } } as const
  expect(selectedWords(interview, ['decision', 'hired'])).toBe(
    '16 people counted; who was selected is not counted yet.',
  )
  expect(selectedWords({ key: 'overall', all: interview.all }, ['decision', 'hired'])).toBe(
    '16 people counted; who was selected is not counted yet.',
  )
  expect(
    selectedWords({ key: 'decision', all: { total: 0, selected: 0 } }, ['decision', 'hired']),
  ).toBe('Not counted yet.')
})

test('what is counted is told with what is missing from it', () => {
  const application = { key: 'application', all: { total: 30, selected: 16 } } as const
  expect(selectedWords(application, ['hired'])).toBe(
    '16 of 30 people selected. Not counted yet: who was hired.',
  )
  expect(selectedWords(application, [])).toBe('16 of 30 people selected.')
  expect(selectedWords({ key: 'interview', all: { total: 9, selected: 0 } }, [])).toBe(
    '0 of 9 people selected.',
  )
  expect(
    selectedWords({ key: 'decision', all: { total: 6, selected: 6 } }, ['application', 'decision']),
  ).toBe('6 of 6 people selected. Not counted yet: who ended at a decision.')
  expect(heldBackWords([])).toBe('')
})

test('an outcome counts as held back until a report has counted it', () => {
  expect(uncountedIn(nothingYet)).toEqual(['application', 'interview', 'decision', 'hired'])
  expect(uncountedIn({ exits: { application: [], hired: [] }, scored: [] })).toEqual([
    'interview',
    'decision',
  ])
})

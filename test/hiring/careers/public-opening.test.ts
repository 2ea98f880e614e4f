import { describe, expect, test } from 'vitest'
import { durationLabel, publicStep, withoutTitle } from '#app/hiring/careers/public-opening.ts'

describe('withoutTitle', () => {
  test.each([
    ['# Data Engineer\n\nYou build.', 'You build.'],
    ['\n#  Data Engineer \nYou build.', 'You build.'],
    ['# Data Engineer', ''],
    ['# About us\n\nYou build.', '# About us\n\nYou build.'],
    ['## Data Engineer\n\nYou build.', '## Data Engineer\n\nYou build.'],
    ['', ''],
  ])('%j becomes %j', (markdown, shown) => {
    expect(withoutTitle(markdown, 'Data Engineer')).toBe(shown)
  })
})

test.each([
  [30, '30 min'],
  [60, '1 h'],
  [195, '3 h 15 min'],
  [0, '0 min'],
])('%i minutes are %s', (minutes, label) => {
  expect(durationLabel(minutes)).toBe(label)
})

test('a step goes out with the fields made for candidates and no others', () => {
  const step = {
    key: 'task',
    name: 'Task',
    kind: 'take-home' as const,
    minutes: 90,
    format: 'At home',
    paid: true,
    liveVariant: true,
    candidateText: 'Build a small thing.',
    instructions: 'Look for haste.',
    questions: ['Why?'],
  }
  expect(publicStep(step)).toEqual({
    key: 'task',
    name: 'Task',
    minutes: 90,
    format: 'At home',
    remark:
      'It takes 1 h 30 min at most; stop there, whatever is left. Paid. You may take a live interview instead.',
    text: 'Build a small thing.',
  })
})

import { expect, test } from 'vitest'
import type { Finding } from '#app/writing/documents/kind.ts'
import {
  countGaps,
  gapsIn,
  gapsOf,
  sectionTone,
  sectionWords,
} from '#app/writing/documents/sections/gaps.ts'

test.each([
  [
    'Missing: the launch quarter; it is not planned. Then more.',
    ['the launch quarter; it is not planned'],
  ],
  [
    '| Risk | Missing: the response |\n| Other | Missing: what it costs. |',
    ['the response', 'what it costs'],
  ],
  ['One.\n\nMissing: risks.\n\nMissing: data', ['risks', 'data']],
  ['Nothing is missing here.', []],
])('%s', (body, expected) => {
  expect(gapsIn(body).map(({ what }) => what)).toEqual(expected)
})

test('a gap is marked where it stands', () => {
  const body = 'It is **new**. Missing: the launch quarter. It works.'
  expect(gapsIn(body).map(({ from, to }) => body.slice(from, to))).toEqual([
    'Missing: the launch quarter.',
  ])
})

test('what its kind demands counts as a gap, what it recommends does not', () => {
  const finding = (section: string, severity: Finding['severity']) => ({
    section,
    severity,
    rule: '',
    message: '',
    fix: '',
  })
  const findings = [finding('a', 'must'), finding('a', 'should'), finding('b', 'must')]
  expect(countGaps('a', findings)).toBe(1)
  expect(gapsOf(findings)).toHaveLength(2)
})

test('accepted with gaps is told so, and is not as good as done', () => {
  const told = [0, 1, 2].map((gaps) => {
    const at = { status: 'accepted' as const, gaps }
    return [sectionWords(at), sectionTone(at)]
  })
  expect(told).toEqual([
    ['Accepted', 'good'],
    ['1 gap, accepted anyway', 'warn'],
    ['2 gaps, accepted anyway', 'warn'],
  ])
  expect(sectionWords({ status: 'drafted', gaps: 2 })).toBe('Draft, 2 gaps')
  expect(sectionWords({ status: 'empty', gaps: 1 })).toBe('Empty')
})

import { expect, test } from 'vitest'
import { gates } from '#app/planning/scoping/checklist/checklist.ts'
import type { GateAnswer } from '#app/planning/scoping/standing/answer.ts'
import { blocksOnward, gateStandings, gateVerdict } from '#app/planning/scoping/standing/gates.ts'
import type { Passing } from '#app/planning/scoping/standing/gates.ts'

const answer = (question: string, verdict: GateAnswer, words = '') => ({ question, verdict, words })
const allPassed = gates.map(({ key }) => answer(key, 'passed'))
const allBut = (...others: ReturnType<typeof answer>[]) => [
  ...allPassed.filter(({ question }) => !others.some((other) => other.question === question)),
  ...others,
]

const passing = (question: string, verdict: Passing['verdict'], day = 1): Passing => ({
  question,
  verdict,
  reason: `Let past on day ${day}`,
  passedBy: 'Amara',
  passedAt: new Date(Date.UTC(2026, 2, day)),
})

const standing = (answers: ReturnType<typeof answer>[], passings: Passing[], question: string) =>
  gateStandings(answers, passings).find((one) => one.question === question)

test('nothing blocks once every gate is passed', () => {
  expect(gateVerdict(gateStandings(allPassed, []))).toEqual({ ok: true })
})

test('an open gate blocks with what it takes, a failed one with what was answered', () => {
  const answers = allBut(
    answer('T3', 'failed', 'The shops’ tills belong to a partner.'),
    answer('C2', 'open', 'Perhaps Jonas'),
  )
  expect(standing(answers, [], 'T3')).toMatchObject({
    blocks: true,
    reason: 'The shops’ tills belong to a partner.',
  })
  expect(standing(answers, [], 'C2')).toMatchObject({
    blocks: true,
    reason: 'A named person agrees that their target depends on this.',
  })
  expect(gateVerdict(gateStandings(answers, []))).toEqual({
    ok: false,
    reason: '2 gates block: T3 Access to the data (failed), C2 The owner of the target (open).',
  })
})

test('a gate nobody answered blocks like an open one', () => {
  const verdict = gateVerdict(gateStandings([], []))
  expect(verdict).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^14 gates block.* and 11 more\.$/),
  })
})

test('who let an open gate be has not let it past once it failed', () => {
  const past = [passing('T3', 'open')]
  expect(standing(allBut(answer('T3', 'open')), past, 'T3')?.blocks).toBe(false)
  expect(standing(allBut(answer('T3', 'failed')), past, 'T3')?.blocks).toBe(true)
  const asFailed = [...past, passing('T3', 'failed', 2)]
  expect(standing(allBut(answer('T3', 'failed')), asFailed, 'T3')).toMatchObject({
    blocks: false,
    passing: { reason: 'Let past on day 2' },
  })
})

test('the newest reason is told, and none beside a gate that is passed', () => {
  const past = [passing('T3', 'open', 3), passing('T3', 'failed', 2)]
  expect(standing(allBut(answer('T3', 'open')), past, 'T3')?.passing?.reason).toBe(
    'Let past on day 3',
  )
  expect(standing(allPassed, past, 'T3')?.passing).toBeNull()
})

test('an idea goes on once no gate blocks, anything later unless one has failed', () => {
  const open = gateStandings(allBut(answer('T3', 'open')), [])
  const failed = gateStandings(allBut(answer('T3', 'failed')), [])
  const past = gateStandings(allBut(answer('T3', 'failed')), [passing('T3', 'failed')])
  expect(blocksOnward('idea', open)).toHaveLength(1)
  expect(blocksOnward('pilot', open)).toEqual([])
  expect(blocksOnward('pilot', failed)).toMatchObject([
    {
      reason: expect.stringMatching(/^One gate blocks: T3 Access to the data \(failed\)\. See to/),
    },
  ])
  expect(blocksOnward('idea', past)).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { findCompetency } from '#app/roles/competency-library.ts'
import { planInterviews } from '#app/roles/kit/interview-plans.ts'
import { findLoop } from '#app/roles/role-library.ts'

const stages = { screen: 'First call', scored: 'Interviews' }

const loop = findLoop('ml-engineer')
if (!loop) throw new Error('the library lost its loop for ML engineers')

const [coding] = loop.interviews
if (!coding) throw new Error('the loop lost its coding interview')

const planOf = (over: Partial<typeof coding>, level: 'L1' | 'L3' = 'L3') => {
  const changed = { ...loop, interviews: [{ ...coding, ...over }] }
  const plan = planInterviews(changed, level, stages, findCompetency)[1]
  if (!plan) throw new Error('the interview is not planned')
  return plan
}

describe('a planned interview', () => {
  test('guides from the introduction to the close in order', () => {
    const headings = planOf({}).instructions.match(/^### .*$/gm)
    expect(headings).toEqual([
      '### Open',
      '### Exercise',
      '### Material',
      '### When somebody is stuck',
      '### At L3',
      '### Rate',
      '### Close',
    ])
  })

  test('has no heading for a level without a note', () => {
    expect(planOf({ levelNotes: [] }).instructions).not.toContain('### At')
  })

  test('keeps the last minutes for the candidate', () => {
    const plan = planOf({ minutesForCandidate: 7 })
    expect(plan.minutesForCandidate).toBe(7)
    expect(plan.instructions).toContain('Stop with 7 minutes left')
  })

  test('asks at most two questions for a competency, in the order of the loop', () => {
    const questions = ['programming-trade-off', 'programming-debug', 'programming-review']
    const [debug, tradeOff] = ['programming-debug', 'programming-trade-off'].map(
      (id) => findCompetency('programming')?.questions.find((question) => question.id === id)?.text,
    )
    const plan = planOf({ competencies: ['programming'], questions })
    expect(plan.questions.map(({ text }) => text)).toEqual([tradeOff, debug])
  })

  test('passes over a question of another level and one it does not know', () => {
    const questions = ['programming-standards', 'no-such-question', 'programming-sessions']
    const plan = planOf({ competencies: ['programming'], questions }, 'L1')
    expect(plan.questions).toHaveLength(1)
    expect(plan.questions[0]?.competency).toBe('programming')
    expect(plan.questions[0]?.listenFor).not.toBe('')
  })

  test('keeps the rows of a table of material next to each other', () => {
    const material = ['| a | b |', '|---|---|', '| 1 | 2 |', 'A note below.']
    const plan = planOf({ exercise: { ...coding.exercise, material } })
    expect(plan.instructions).toContain('| a | b |\n|---|---|\n| 1 | 2 |\n\n- A note below.\n')
  })

  test('keeps code as code, apart from what surrounds it', () => {
    const material = [
      'Give them this:',
      '```sql\nselect 1\n```',
      '```sql\nselect 2\n```',
      'Then talk.',
    ]
    const plan = planOf({ exercise: { ...coding.exercise, material } })
    expect(plan.instructions).toContain(
      '- Give them this:\n\n```sql\nselect 1\n```\n\n```sql\nselect 2\n```\n\n- Then talk.\n',
    )
  })

  test('tells the candidate what happens, what is assessed, the rule for AI and how to prepare', () => {
    const { candidateText } = planOf({})
    for (const part of Object.values(coding.candidate)) expect(candidateText).toContain(part)
    expect(candidateText).not.toContain('Planted')
  })
})

test('the first call is not rated and never asks for present pay', () => {
  const [call] = planInterviews(loop, 'L2', stages, findCompetency)
  expect(call).toMatchObject({ kind: 'screen', stage: 'First call', competencies: [] })
  expect(call?.instructions).toContain('Never ask what somebody earns now')
  expect(call?.questions.map(({ competency }) => competency)).toEqual(['', '', ''])
})

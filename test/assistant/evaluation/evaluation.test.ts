import { describe, expect, test } from 'vitest'
import { fillPrompt } from '#app/assistant/prompts/prompts.server.ts'
import { broken } from '#test/support/evaluation/assertions.ts'
import { readRecording, readSuites } from '#test/support/evaluation/cases.ts'
import { judge } from '#test/support/evaluation/judge.ts'
import { answerOf } from '#test/support/evaluation/live.ts'
import { operatorModel } from '#test/support/model/endpoint.ts'
import { startModelServer } from '#test/support/model/model-server.ts'

const suites = readSuites()
const cases = suites.flatMap(({ prompt, tests }) => tests.map((one) => ({ prompt, ...one })))

test('there are cases for every prompt that drafts', () => {
  expect(suites.map(({ prompt }) => prompt)).toEqual([
    'writing/draft-post',
    'writing/draft-section',
    'writing/rewrite-tldr',
  ])
})

test.each(cases)('$prompt: $description', async ({ prompt, description, vars, assert }) => {
  const filled = await fillPrompt(prompt, vars)
  const { outputs, promptHash } = readRecording(prompt)
  // A changed prompt needs outputs of its own: npm run eval -- --record
  expect(promptHash).toBe(filled.hash)
  expect(judge(outputs[description], filled, assert)).toEqual([])
})

test('a model that obeys every order fails the cases that hold one', async () => {
  const model = await startModelServer({ obedient: true })
  const endpoint = operatorModel({ baseUrl: model.url })
  const failed: string[] = []
  for (const { prompt, description, vars, assert } of cases) {
    const filled = await fillPrompt(prompt, vars)
    const faults = judge(await answerOf(endpoint, filled), filled, assert)
    if (faults.length > 0) failed.push(description)
  }
  await model.close()
  expect(failed).toEqual(
    expect.arrayContaining(
      cases.map(({ description }) => description).filter((one) => one.includes('order')),
    ),
  )
})

describe('assertions', () => {
  test.each([
    ['contains', 'b', true],
    ['not-contains', 'b', false],
    ['contains', 'B', false],
    ['icontains', 'B', true],
    ['not-icontains', 'B', false],
    ['regex', '^a.c$', true],
    ['not-regex', 'x|y', true],
  ] as const)('%s %s', (type, value, holds) =>
    expect(broken('abc', [{ type, value }]).length === 0).toBe(holds),
  )
})

import { expect, test } from 'vitest'
import { canvases } from '#app/planning/scoping/canvas/boxes.ts'
import { fillCanvas } from '#app/planning/scoping/canvas/fill.ts'
import type { CanvasFacts } from '#app/planning/scoping/canvas/fill.ts'
import { checklist } from '#app/planning/scoping/checklist/checklist.ts'

const bare: CanvasFacts = {
  useCase: { problem: 'Too late', input: 'Orders', output: 'A chance' },
  answers: [],
  metrics: [],
}
const answered: CanvasFacts = {
  ...bare,
  answers: checklist.map(({ key }) => ({ question: key, words: key, verdict: 'passed' })),
}
const boxesOf = (facts: CanvasFacts) => canvases.map((canvas) => fillCanvas(canvas, facts))

test('seven boxes and ten, and all of them are ready once the checklist is answered', () => {
  expect(boxesOf(answered).map(({ ready }) => ready)).toEqual([7, 10])
  expect(boxesOf(answered).flatMap(({ boxes }) => boxes.flatMap(({ missing }) => missing))).toEqual(
    [],
  )
})

test('a box nobody has filled is not ready and names the questions that would fill it', () => {
  const [ai, ml] = boxesOf(bare)
  expect(ai?.boxes.filter(({ ready }) => ready).map(({ key }) => key)).toEqual([
    'prediction',
    'input',
  ])
  expect(ml?.ready).toBe(2)
  const judgment = ai?.boxes.find(({ key }) => key === 'judgment')
  expect(judgment).toMatchObject({
    lines: [],
    missing: [
      { question: 'C7', step: 'feasibility' },
      { question: 'T7', step: 'metrics' },
    ],
  })
})

test('a failed gate keeps its box from being ready, whatever stands in it', () => {
  const answers = answered.answers.map((answer) =>
    answer.question === 'T2' ? { ...answer, verdict: 'failed' as const } : answer,
  )
  const [ai, ml] = boxesOf({ ...answered, answers })
  expect([ai?.ready, ml?.ready]).toEqual([6, 9])
})

test('numbers stand with where they are and where they should go; none is made up', () => {
  const metric = { kind: 'business', name: 'Churn', unit: '%', baseline: null, target: 4 } as const
  const [ai] = boxesOf({ ...bare, metrics: [metric] })
  const outcome = ai?.boxes.find(({ key }) => key === 'outcome')
  expect(outcome?.lines).toEqual([
    { label: 'Churn', text: 'Not measured yet, 4 % wanted', failed: false },
  ])
})

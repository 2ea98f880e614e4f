import { expect, test } from 'vitest'
import { OpenSection } from '#app/planning/scoping/summary/open-table.tsx'
import type { OpenQuestion } from '#app/planning/scoping/summary/open-by-worth.ts'
import { render } from '#test/ui/support/render.tsx'

const question = (key: string, rest: Partial<OpenQuestion> = {}): OpenQuestion => ({
  key,
  title: 'Question',
  step: 'problem',
  gate: false,
  advice: 'unknown',
  words: '',
  worth: null,
  cost: null,
  ...rest,
})

const shown = (open: OpenQuestion[], estimated: boolean) =>
  render(
    <OpenSection
      here="/scope"
      currency="GBP"
      open={open}
      gates={[]}
      mayLetPast={false}
      estimated={estimated}
    />,
  )

test('folded questions are more of them only where others stand above', () => {
  const gate = question('C1', { gate: true })
  expect(shown([gate, question('C8')], false)).toContain('One more question besides the gates')
  expect(shown([question('C8'), question('C9')], false)).toContain(
    '<summary>2 questions, none of them a gate</summary>',
  )
  expect(shown([question('C8', { advice: 'no-difference' })], true)).toContain(
    '<summary>One question whose answer, by the numbers alone,',
  )
})

test('what an answer is worth has its currency', () => {
  const open = [question('C8', { advice: 'probe', words: 'Find out.', worth: 40, cost: 5 })]
  expect(shown(open, true)).toMatch(/£40,000.*£5,000/)
})

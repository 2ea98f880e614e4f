import { expect, test } from 'vitest'
import { OutcomePanel } from '#app/planning/scoping/modules/form/outcome-panel.tsx'
import { moduleFor } from '#app/planning/scoping/modules/worksheets.server.ts'
import { filled, oneMachine } from '#test/support/planning/worksheets.ts'
import { render } from '#test/ui/support/render.tsx'

const cost = { low: 5, mode: 10, high: 20 }
const drawn = {
  'option-cards': filled('option-cards', {
    cards: { rules: { verdict: 'chosen', cost } },
  } as never),
  'labelling-plan': filled('labelling-plan', {
    work: { items: cost, annotators: 2, seconds: cost, hourly: cost },
  }),
  'run-cost': oneMachine,
}

test.each(Object.entries(drawn))(
  'what %s draws is told in words, not by quantiles',
  (kind, data) => {
    const outcome = moduleFor(kind).judge(data)
    expect(outcome.ranges?.name).toMatch(/: mean and 8 of 10 cases$/)
    const shown = render(<OutcomePanel outcome={outcome} />)
    expect(shown).toContain('Mean with 8 of 10 cases')
    expect(shown).not.toMatch(/P[159]0/)
  },
)

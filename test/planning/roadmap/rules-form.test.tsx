import { expect, test } from 'vitest'
import type { Demand } from '#app/planning/roadmap/scenarios/model/rules.ts'
import { RulesForm } from '#app/planning/roadmap/scenarios/pages/rules-form.tsx'
import { attributesOf, render } from '#test/ui/support/render.tsx'

const row = (id: string, demand: Demand) => ({
  id,
  title: `Case ${id}`,
  reason: null,
  openGates: null,
  demand,
})
const props = {
  home: '/acme',
  here: '/acme/rules',
  mayEdit: true,
  firstMonth: 1,
  quarters: [8104],
  rows: [row('a', 'mandatory'), row('b', 'free'), row('c', 'parked')],
  isShown: ({ id }: { id: string }) => id === 'c',
}

const seenIn = (markup: string) =>
  attributesOf(markup, 'input')
    .find(({ name }) => name === 'seen')
    ?.value?.replaceAll('&quot;', '"')

test('the form remembers what each row with a rule said', () => {
  expect(seenIn(render(<RulesForm {...props} />))).toBe('{"a":"mandatory","c":"parked"}')
})

test('a page that has not loaded what others chose can be saved over it once that was told', () => {
  const clashes = [
    { useCaseId: 'a', now: 'free' as const },
    { useCaseId: 'b', now: 'under-way' as const },
  ]
  const values = { 'rules.a': 'parked', 'rules.b': 'mandatory' } as const
  const refused = { clashes, values }
  const markup = render(<RulesForm {...props} refused={refused} />)
  expect(seenIn(markup)).toBe('{"b":"under-way","c":"parked"}')
  expect(markup).toContain('Somebody else chose “Under way” for “Case b” meanwhile')
  expect(markup).toContain('Somebody else chose “As it fits best” for “Case a” meanwhile')
  const hidden = attributesOf(markup, 'tr').filter((one) => 'hidden' in one)
  expect(hidden).toEqual([])
})

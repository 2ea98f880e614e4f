import { expect, test } from 'vitest'
import { debriefPack } from '#app/hiring/debriefs/reading/debrief-pack.ts'

const pack = debriefPack({
  candidate: 'Noa Levi',
  opening: 'ML engineer',
  raters: 3,
  ranges: [
    { name: 'Problem solving', ratings: [2, 4, null], discuss: true },
    { name: 'Writing', ratings: [3, 3, 3], discuss: false },
    { name: 'Statistics', ratings: [null, null, null], discuss: false },
  ],
  decision: { outcome: 'hire', decidedBy: 'Priya Raman', day: '2026-11-20' },
})

test('a debrief gives figures and the decision, none of them public', () => {
  expect(pack.title).toBe('Debrief of Noa Levi, ML engineer')
  expect(pack.facts.map(({ id, label, value }) => [id, label, value])).toEqual([
    ['F1', 'Interviewers whose scorecards count', 3],
    ['F2', 'Problem solving: lowest rating', 2],
    ['F3', 'Problem solving: highest rating', 4],
    ['F4', 'Writing: lowest rating', 3],
    ['F5', 'Writing: highest rating', 3],
    ['F6', 'Decision', 'Hire'],
    ['F7', 'Decided by', 'Priya Raman'],
    ['F8', 'Day of the decision', '2026-11-20'],
  ])
  expect(pack.facts.some((fact) => fact.public)).toBe(false)
})

test('its sentences are told once each', () => {
  expect(pack.prose).toEqual([
    {
      label: 'Facts',
      text:
        '3 interviewers rated the candidate. Problem solving: ratings from 2 to 4. To be discussed. ' +
        'Writing: everybody rated 3. Decision: Hire. Priya Raman decided. Decided on 2026-11-20.',
    },
  ])
})

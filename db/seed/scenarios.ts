/** What the named world's two scenarios assume: the reference instance, in thousands. */
export const scenarios = {
  free: { name: 'No hiring', note: 'What the four of us can do next year.' },
  hiring: {
    name: 'With one hire of each role at most',
    note: 'The same year, if the plan may hire.',
  },
  quarters: 4,
  discountPercent: 5,
  budget: 260,
  lead: 1,
  ramp: '50, 100',
  roles: [
    { role: 'data-engineer', maxHires: 1, hireCost: 22, salary: 38 },
    { role: 'data-scientist', maxHires: 1, hireCost: 25, salary: 40 },
    { role: 'ml-engineer', maxHires: 1, hireCost: 30, salary: 45 },
  ],
  reason: 'Worth more than the plan without hiring even after pay, and the recommender fits in.',
  approval:
    'Nobody has an ML engineer to lend for two quarters, and the recommender needs looking after for longer.',
  proposal: {
    role: 'ml-engineer',
    level: 'L3',
    people: 1,
    reason: 'The recommender needs a second ML engineer from the second half of the plan.',
  },
} as const

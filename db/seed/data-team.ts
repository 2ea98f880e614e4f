/**
 * The four people who do the AI work of the sample company. From next quarter on nobody of them is away, no holiday is
 * entered and no run work is set aside, so that each counts as one whole person: two data scientists, one ML engineer,
 * one data engineer, as in the reference instance. Leave, a holiday and run work lie in the quarter that is under way.
 */
export const dataTeam = [
  {
    key: 'fatima',
    role: 'data-scientist',
    skills: { statistics: 5, experimentation: 4, 'ml-modelling': 4, programming: 3 },
  },
  {
    key: 'sofia',
    role: 'data-scientist',
    skills: { 'ml-modelling': 4, 'sql-and-data-handling': 4, programming: 4 },
  },
  {
    key: 'wei',
    role: 'ml-engineer',
    skills: { programming: 5, 'ml-modelling': 3, 'sql-and-data-handling': 3 },
  },
  {
    key: 'tomasz',
    role: 'data-engineer',
    skills: { 'sql-and-data-handling': 5, programming: 4 },
  },
] as const

/** Next week of the ML engineer: Monday and Tuesday are two hours short, though the week’s total fits. */
export const bookedWeek = [
  { title: 'Bring the forecast back after the outage', hours: 12, first: 0, last: 1 },
  { title: 'Review the ticket router with support', hours: 6, first: 0, last: 1 },
  { title: 'Set up the feature store’s tests', hours: 20, first: 0, last: 4 },
]

import type { JobAdFacts } from '#app/roles/job-ad-checks.ts'

export const facts: JobAdFacts = {
  role: 'ml-engineer',
  level: 'L3',
  places: [{ country: 'US', region: 'CO', city: 'Denver' }],
  pay: { min: 140_000, max: 170_000, currency: 'USD', period: 'year' },
  employerSize: 120,
  today: '2026-03-01',
}

/** A complete description that no rule has anything to say about. */
export const goodAd = `# Senior machine-learning engineer

We plan grocery deliveries for 300 stores. Four data people work here; you will be the fifth.

## Use cases you will work on

- Forecast demand per store and day, so that less food is thrown away.
- Plan routes that drivers can keep to.

## Your day-to-day

You take a model from a notebook to a service that runs every night. You write tests, watch how the
model does in real use, and fix it when it drifts. Once a week you look at its worst errors with a
planner from the warehouse.

## Must have

- You have put a model into real use and kept it running.
- You write clear Python and SQL.
- You can explain to a planner why a forecast was wrong.

## Nice to have

- A master's degree in statistics.
- You have worked with Airflow.

## How we hire

A call of 30 minutes, then four interviews in one week: coding, models, design, and how you work.
You hear from us within five days after the last one.

## Pay

$140,000–$170,000 a year, with health insurance and 25 days off.

## Location

Denver, Colorado. Two days a week in the office.

## Accommodation

Do you need an accommodation? Write to jobs@example.com and say what would help.
`

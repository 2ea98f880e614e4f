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

/** A description that nearly every rule has something to say about. */
export const badAd = `# Python ninja

You are an ambitious, confident and **dominant** digital native who will drive the operationalisation
of organisational transformation initiatives, independently determining multidimensional
architectural considerations under aggressive deadlines in a highly competitive environment, while
simultaneously evangelising interdisciplinary methodologies throughout geographically distributed
stakeholder communities.

Tell us your current salary.

## Requirements

- 12+ years of experience with machine learning
- Master's degree in computer science
- Python, SQL, Scala, Spark and Kafka
- Airflow, dbt, Snowflake, BigQuery, Redshift
- PyTorch, TensorFlow, Keras, JAX
- Docker, Kubernetes, Terraform
- Tableau and Power BI
- Good health
- A car
`

/** Pieces to make random ads of. */
export const parts = [
  ...goodAd.split('\n\n'),
  ...badAd.split('\n\n'),
  '- At least five years of professional experience in *data*',
  '> We need a **rock star** &amp; a guru\\!',
  "1. Bachelor's degree in statistics\n2. 3-5 yrs building models",
  '| Must have | Nice |\n| --- | --- |\n| 2 years of SQL | young team |',
  'How old are you? Are you married?',
  'What You Need:\n\n- Lead the team\n- Support others\n- Be a recent graduate',
  '## Pay\n\n€60.000 bis €70.000',
  '<div>ninja</div>',
]

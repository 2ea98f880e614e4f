import type { recommendationValues } from '#db/schema/interviews.ts'

/** Ratings in the order of the plan's competencies; fewer than those leave the rest open. */
export type SampleRatings = {
  by: string
  plan: string
  ratings: number[]
  recommendation: (typeof recommendationValues)[number]
  sealed: boolean
}

export type SampleView = {
  by: string
  recommendation: SampleRatings['recommendation']
  text: string
}

export type SampleCandidate = {
  name: string
  email: string
  location: string
  source: 'careers' | 'referral' | 'sourced'
  /** Days before the sample's today. */
  appliedDaysAgo: number
  answeredDaysAgo: number | null
  stage: 'application' | 'screen' | 'interviews' | 'decision'
  tags: string[]
  note: string
  resume: string
  cards: SampleRatings[]
  /** Said in the debrief so far. */
  views?: SampleView[]
  ending?: { outcome: 'rejected' | 'withdrawn'; reason: string }
}

const resume = (name: string, lines: string[]) => [name, '', ...lines].join('\n')

/** Candidates of the open machine-learning engineer opening. The first two finalists tie on raw ratings. */
export const candidates: SampleCandidate[] = [
  {
    name: 'Ingrid Solheim',
    email: 'ingrid.solheim@mail.example',
    location: 'Bergen, Norway',
    source: 'careers',
    appliedDaysAgo: 32,
    answeredDaysAgo: 3,
    stage: 'decision',
    tags: ['finalist'],
    note: 'Calm in the screen; asked who owns the forecast after go-live.',
    resume: resume('Ingrid Solheim', [
      'Machine-learning engineer, Nordhavn Freight: rebuilt the arrival-time service (p95 latency from 900 to 120 ms).',
      'Wrote the monitoring that caught a feature drift two days before the yearly peak.',
      'Python, PyTorch, Airflow, PostgreSQL, Kubernetes.',
    ]),
    cards: [
      { by: 'tomasz', plan: 'coding', ratings: [3, 4], recommendation: 'yes', sealed: true },
      {
        by: 'wei',
        plan: 'ml-debugging',
        ratings: [5, 4, 5],
        recommendation: 'strong-yes',
        sealed: true,
      },
      {
        by: 'fatima',
        plan: 'ml-system-design',
        ratings: [3, 3, 3],
        recommendation: 'yes',
        sealed: true,
      },
      {
        by: 'priya',
        plan: 'handover-and-behaviour',
        ratings: [4, 4, 3],
        recommendation: 'yes',
        sealed: true,
      },
    ],
    views: [
      {
        by: 'tomasz',
        recommendation: 'yes',
        text: 'Solid code; talked me through what she would test first.',
      },
      {
        by: 'wei',
        recommendation: 'strong-yes',
        text: 'Found the leak before I had finished explaining the task.',
      },
      {
        by: 'fatima',
        recommendation: 'yes',
        text: 'A sound design; cost came up only when I asked.',
      },
    ],
  },
  {
    name: 'Kwame Mensah',
    email: 'kwame.mensah@mail.example',
    location: 'Accra, Ghana; moving to London',
    source: 'referral',
    appliedDaysAgo: 30,
    answeredDaysAgo: 3,
    stage: 'decision',
    tags: ['finalist', 'relocating'],
    note: 'Referred by Tomasz. Explains trade-offs with numbers.',
    resume: resume('Kwame Mensah', [
      'Senior engineer, Savannah Pay: took fraud models from notebooks to a service with 14 million calls a day.',
      'Cut the retraining time from nine hours to fifty minutes; wrote the rollback runbook.',
      'Python, Go, Spark, Kafka, Terraform.',
    ]),
    cards: [
      { by: 'tomasz', plan: 'coding', ratings: [5, 4], recommendation: 'strong-yes', sealed: true },
      {
        by: 'sofia',
        plan: 'ml-debugging',
        ratings: [4, 4, 3],
        recommendation: 'yes',
        sealed: true,
      },
      {
        by: 'fatima',
        plan: 'ml-system-design',
        ratings: [3, 4, 4],
        recommendation: 'yes',
        sealed: true,
      },
      {
        by: 'priya',
        plan: 'handover-and-behaviour',
        ratings: [4, 3, 3],
        recommendation: 'yes',
        sealed: true,
      },
    ],
    views: [
      {
        by: 'tomasz',
        recommendation: 'strong-yes',
        text: 'The best pair-coding session of this round.',
      },
      {
        by: 'sofia',
        recommendation: 'yes',
        text: 'Good instincts on error analysis; I would want to see more depth on metrics.',
      },
      {
        by: 'fatima',
        recommendation: 'yes',
        text: 'Named three failure modes we have had, and how to see them coming.',
      },
    ],
  },
  {
    name: 'Noor Rahman',
    email: 'noor.rahman@mail.example',
    location: 'Manchester, United Kingdom',
    source: 'careers',
    appliedDaysAgo: 21,
    answeredDaysAgo: 2,
    stage: 'interviews',
    tags: ['backtesting'],
    note: 'Keeps a small backtesting library; asked how we test a forecast before it goes live.',
    resume: resume('Noor Rahman', [
      'Machine-learning engineer, Tessel Retail: demand forecasts for 40,000 articles, weekly error down a fifth.',
      'Open-source maintainer of a small backtesting library.',
    ]),
    cards: [
      { by: 'tomasz', plan: 'coding', ratings: [4, 4], recommendation: 'yes', sealed: true },
      {
        by: 'wei',
        plan: 'ml-debugging',
        ratings: [4, 5, 4],
        recommendation: 'strong-yes',
        sealed: true,
      },
      {
        by: 'fatima',
        plan: 'ml-system-design',
        ratings: [4],
        recommendation: 'yes',
        sealed: false,
      },
      {
        by: 'priya',
        plan: 'handover-and-behaviour',
        ratings: [],
        recommendation: 'yes',
        sealed: false,
      },
    ],
  },
  {
    name: 'Diego Fuentes',
    email: 'diego.fuentes@mail.example',
    location: 'Valencia, Spain',
    source: 'sourced',
    appliedDaysAgo: 17,
    answeredDaysAgo: 4,
    stage: 'interviews',
    tags: [],
    note: '',
    resume: resume('Diego Fuentes', [
      'Data engineer turned machine-learning engineer, Puerto Analytics.',
      'Streaming features for route planning; on-call for three services.',
    ]),
    cards: [
      { by: 'sofia', plan: 'ml-debugging', ratings: [], recommendation: 'yes', sealed: false },
      { by: 'tomasz', plan: 'coding', ratings: [], recommendation: 'yes', sealed: false },
    ],
  },
  {
    name: 'Yuki Tanaka',
    email: 'yuki.tanaka@mail.example',
    location: 'Leeds, United Kingdom',
    source: 'careers',
    appliedDaysAgo: 12,
    answeredDaysAgo: 5,
    stage: 'screen',
    tags: [],
    note: '',
    resume: resume('Yuki Tanaka', [
      'Computer-vision engineer in quality inspection; deployed models to 60 edge devices.',
    ]),
    cards: [],
  },
  {
    name: 'Sade Adeyemi',
    email: 'sade.adeyemi@mail.example',
    location: 'London, United Kingdom',
    source: 'referral',
    appliedDaysAgo: 11,
    answeredDaysAgo: 6,
    stage: 'screen',
    tags: ['referral'],
    note: 'Wei worked with her on a routing prototype.',
    resume: resume('Sade Adeyemi', [
      'Platform engineer for models at a public broadcaster; feature store, model registry.',
    ]),
    cards: [],
  },
  {
    name: 'Luca Moretti',
    email: 'luca.moretti@mail.example',
    location: 'Turin, Italy',
    source: 'careers',
    appliedDaysAgo: 4,
    answeredDaysAgo: 4,
    stage: 'application',
    tags: [],
    note: '',
    resume: resume('Luca Moretti', [
      'Machine-learning engineer in predictive maintenance for rail.',
    ]),
    cards: [],
  },
  {
    name: 'Hannah Weiss',
    email: 'hannah.weiss@mail.example',
    location: 'Vienna, Austria',
    source: 'careers',
    appliedDaysAgo: 9,
    answeredDaysAgo: 9,
    stage: 'application',
    tags: [],
    note: '',
    resume: resume('Hannah Weiss', [
      'Research engineer, time-series models for energy load; two years of on-call.',
    ]),
    cards: [],
  },
  {
    name: 'Oluwaseun Bello',
    email: 'oluwaseun.bello@mail.example',
    location: 'Lagos, Nigeria',
    source: 'careers',
    appliedDaysAgo: 2,
    answeredDaysAgo: 2,
    stage: 'application',
    tags: [],
    note: '',
    resume: resume('Oluwaseun Bello', [
      'Backend engineer with a year of model serving; wants to move fully to machine learning.',
    ]),
    cards: [],
  },
  {
    name: 'Mei-Ling Wu',
    email: 'meiling.wu@mail.example',
    location: 'Amsterdam, Netherlands',
    source: 'sourced',
    appliedDaysAgo: 1,
    answeredDaysAgo: null,
    stage: 'application',
    tags: [],
    note: '',
    resume: resume('Mei-Ling Wu', [
      'Recommender systems for groceries; ran forty online experiments.',
    ]),
    cards: [],
  },
  {
    name: 'Ravi Shastri',
    email: 'ravi.shastri@mail.example',
    location: 'Pune, India',
    source: 'careers',
    appliedDaysAgo: 26,
    answeredDaysAgo: 20,
    stage: 'screen',
    tags: [],
    note: '',
    resume: resume('Ravi Shastri', ['Analyst with strong SQL; no production models yet.']),
    cards: [],
    ending: {
      outcome: 'rejected',
      reason: 'Looking for more production experience at this level.',
    },
  },
  {
    name: 'Chloe Dubois',
    email: 'chloe.dubois@mail.example',
    location: 'Lille, France',
    source: 'careers',
    appliedDaysAgo: 24,
    answeredDaysAgo: 15,
    stage: 'interviews',
    tags: [],
    note: '',
    resume: resume('Chloe Dubois', ['Machine-learning engineer, search ranking.']),
    cards: [],
    ending: { outcome: 'withdrawn', reason: 'Took another offer.' },
  },
]

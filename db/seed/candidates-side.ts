import type { Ethnicity, Gender } from '#app/hiring/fairness/demographics.ts'

type Said = { daysAgo: number; text: string } & ({ by: string } | { by: null })

/** Conversations with candidates of the machine-learning opening; `by` is the member who writes, or null. */
export const conversations: { name: string; said: Said[] }[] = [
  {
    name: 'Noor Rahman',
    said: [
      {
        by: null,
        daysAgo: 9,
        text: 'Thank you for the plan. May I have the questions of the design interview in writing beforehand?',
      },
      {
        by: 'mateo',
        daysAgo: 8,
        text: 'Of course. You get them the evening before, and Fatima leaves ten minutes for reading at the start.',
      },
      { by: null, daysAgo: 8, text: 'That helps a lot, thank you.' },
      {
        by: 'mateo',
        daysAgo: 2,
        text: 'Your last interview is with Priya Raman. It is about how you hand work over; you need to prepare nothing.',
      },
    ],
  },
  {
    name: 'Yuki Tanaka',
    said: [
      {
        by: 'mateo',
        daysAgo: 2,
        text: 'We would like to talk. Please choose a time for the first call on your page.',
      },
      {
        by: null,
        daysAgo: 0.3,
        text: 'I will choose one tonight. Can the call be without video? My connection is poor this week.',
      },
    ],
  },
]

/** What candidates asked to be arranged for them, and what the interviewers were told of it. */
export const adjustments = [
  {
    name: 'Noor Rahman',
    daysAgo: 15,
    text: 'I read better than I listen. Questions in writing and a quiet room help me.',
    shared: 'Questions in writing, in a quiet room. Leave ten minutes for reading.',
  },
  {
    name: 'Diego Fuentes',
    daysAgo: 0.5,
    text: 'I cannot sit for long. A break of five minutes after half an hour is enough.',
    shared: null,
  },
]

/** How the first applicants found applying; five of these are shown together. */
export const applyingAnswers = [
  { expected: 5, respected: 5, paced: 4, comment: 'The interview plan on the page is a relief.' },
  { expected: 4, respected: 5, paced: 4, comment: '' },
  { expected: 4, respected: 4, paced: 2, comment: 'A week without a word after the first call.' },
  { expected: 5, respected: 5, paced: 3, comment: '' },
  { expected: 3, respected: 5, paced: 3, comment: 'Say earlier who reads the work sample.' },
]

/** Too few to be shown. */
export const interviewAnswers = [
  { expected: 5, respected: 5, paced: 4, comment: '' },
  { expected: 4, respected: 5, paced: 3, comment: 'Two interviews on one day is plenty.' },
]

/** Known from before, they applied without signing in, and said when they were asked that it was them. */
export const confirmed = [
  { name: 'Anneke de Vries', daysAgo: 56 },
  { name: 'Marcus Oyelaran', daysAgo: 54 },
]

/** Who wants to hear of other openings. */
export const poolJoiners = [
  {
    name: 'Tariq Aziz',
    daysAgo: 28,
    months: 12,
    interests: 'Forecasting and experiments; part time from summer.',
  },
  {
    name: 'Chloe Dubois',
    daysAgo: 14,
    months: 6,
    interests: 'Search and ranking, if a role opens in France or remote.',
  },
  { name: 'Freya Nilsen', daysAgo: 33, months: 12, interests: 'Analytics engineering.' },
]

/** Whom members thought of. The first applied; the others have not answered yet. */
export const referralsMade = [
  {
    by: 'amara',
    daysAgo: 58,
    role: 'analytics-engineer',
    name: 'Marcus Oyelaran',
    email: 'marcus.oyelaran@mail.example',
    note: 'We met him half a year ago; he asked what he could do better.',
  },
  {
    by: 'amara',
    daysAgo: 3,
    role: 'ml-engineer',
    name: 'Camille Laurent',
    email: 'camille.laurent@mail.example',
    note: 'Ran the forecasts of a bakery chain. I have bought from her for years.',
  },
  {
    by: 'wei',
    daysAgo: 4,
    role: 'ml-engineer',
    name: 'Elias Brandt',
    email: 'elias.brandt@mail.example',
    note: 'We shared the on-call of a recommender for two years.',
  },
]

/** Who asked to be forgotten, and why that has to wait. */
export const erasureAsked = {
  name: 'Ravi Shastri',
  daysAgo: 1,
  hold: { by: 'amara', daysAgo: 12, reason: 'A complaint about this decision is open.' },
}

/** What people chose to say of themselves; whoever is missing said nothing. */
export const saidOfThemselves: Record<string, { gender: Gender; ethnicity: Ethnicity | null }> = {
  'Elif Yıldız': { gender: 'woman', ethnicity: 'white' },
  'Chloe Dubois': { gender: 'woman', ethnicity: 'white' },
  'Ravi Shastri': { gender: 'man', ethnicity: 'asian' },
  'Marcus Oyelaran': { gender: 'man', ethnicity: 'black' },
  'Anneke de Vries': { gender: 'woman', ethnicity: 'white' },
  'Tariq Aziz': { gender: 'man', ethnicity: 'asian' },
  'Ingrid Solheim': { gender: 'woman', ethnicity: 'white' },
  'Kwame Mensah': { gender: 'man', ethnicity: 'black' },
  'Noor Rahman': { gender: 'woman', ethnicity: 'asian' },
  'Diego Fuentes': { gender: 'man', ethnicity: 'hispanic' },
  'Sade Adeyemi': { gender: 'woman', ethnicity: 'black' },
  'Aisha Bakari': { gender: 'woman', ethnicity: 'black' },
  'Freya Nilsen': { gender: 'woman', ethnicity: 'white' },
  'Lucía Herrera': { gender: 'woman', ethnicity: 'hispanic' },
  'Min-ji Kang': { gender: 'woman', ethnicity: 'asian' },
  'Zofia Kaczmarek': { gender: 'woman', ethnicity: 'white' },
  'Arjun Mehta': { gender: 'man', ethnicity: 'asian' },
  'Cédric Fontaine': { gender: 'man', ethnicity: 'white' },
  'Emeka Obi': { gender: 'man', ethnicity: 'black' },
  'Jakub Horák': { gender: 'man', ethnicity: 'white' },
  'Daniel Osei': { gender: 'man', ethnicity: 'black' },
  'Goran Petrović': { gender: 'man', ethnicity: 'white' },
  'Hugo Martín': { gender: 'man', ethnicity: 'hispanic' },
  'Liam Byrne': { gender: 'man', ethnicity: 'white' },
  'Amina Diallo': { gender: 'woman', ethnicity: 'black' },
  'Beatriz Costa': { gender: 'woman', ethnicity: 'hispanic' },
  'Hana Sato': { gender: 'woman', ethnicity: 'asian' },
  'Ingeborg Falk': { gender: 'woman', ethnicity: 'white' },
  'Marit Dahl': { gender: 'woman', ethnicity: 'white' },
  'Sunniva Lind': { gender: 'woman', ethnicity: 'white' },
  'Rasmus Holm': { gender: 'man', ethnicity: null },
}

/** An endpoint that said it was gone and was switched off, and what it was told before. */
export const sampleHook = {
  url: 'https://hooks.fennel.example/groundwork',
  by: 'jonas',
  addedDaysAgo: 21,
  endedDaysAgo: 3,
  told: [
    { type: 'application.received', daysAgo: 12, status: 200, attempts: 1 },
    { type: 'application.received', daysAgo: 9, status: 200, attempts: 2 },
    { type: 'candidacy.moved', daysAgo: 8, status: 200, attempts: 1 },
    { type: 'application.received', daysAgo: 4, status: 410, attempts: 1 },
  ],
}

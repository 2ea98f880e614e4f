/**
 * The opening of which offers are out: one is with its candidate, one waits for its last approval. Those it turned down
 * early make the year's numbers large enough for the fairness report to show some of them.
 */
export const analyticsEngineers = {
  role: 'analytics-engineer',
  openedDaysAgo: 62,
  publishedDaysAgo: 60,
  interviewedDaysAgo: 24,
  decidedDaysAgo: 9,
  useCases: ['One set of numbers that sales and logistics both trust'],
  band: { min: 72_000, max: 92_000, budget: 190_000 },
  plans: ['sql-and-review', 'modelling-case', 'stakeholder-semantic-layer', 'working-with-others'],
  takenBy: ['tomasz', 'sofia', 'sofia', 'tomasz'],
}

/** Both were runners-up half a year ago. */
export const offered = [
  {
    name: 'Anneke de Vries',
    email: 'anneke.devries@mail.example',
    appliedDaysAgo: 57,
    quality: 3.9,
    view: 'Her model survives a bad source, and she could say why.',
    offer: {
      base: 84_000,
      bonus: 6000,
      equity: '',
      startsInDays: 63,
      madeDaysAgo: 6,
      answerInDays: 5,
      conditions: 'Proof of the right to work in the United Kingdom.',
      approvers: [
        { key: 'priya', daysAgo: 5.5 },
        { key: 'amara', daysAgo: 4.2 },
      ],
      sentDaysAgo: 4,
      negotiation: 'Asked for a later first day because of a move; agreed.',
    },
  },
  {
    name: 'Marcus Oyelaran',
    email: 'marcus.oyelaran@mail.example',
    appliedDaysAgo: 55,
    quality: 4.2,
    view: 'Asked what the number is for before he wrote a line. That order is rare.',
    offer: {
      base: 88_000,
      bonus: 6000,
      equity: '',
      startsInDays: 70,
      madeDaysAgo: 2,
      answerInDays: 12,
      conditions: '',
      approvers: [
        { key: 'priya', daysAgo: 1.5 },
        { key: 'amara', daysAgo: null },
      ],
      sentDaysAgo: null,
      negotiation: 'Has a second offer that ends next week.',
    },
  },
]

/** Applied and were told no after reading. */
export const turnedDown = [
  'Aisha Bakari',
  'Freya Nilsen',
  'Lucía Herrera',
  'Min-ji Kang',
  'Zofia Kaczmarek',
  'Arjun Mehta',
  'Cédric Fontaine',
  'Emeka Obi',
  'Jakub Horák',
  'Rasmus Holm',
  'Dana Levi',
  'Kim Larsen',
  'Robin Okoye',
  'Sasha Ivanov',
]

/** Got as far as the first call. */
export const afterFirstCall = [
  'Tariq Aziz',
  'Daniel Osei',
  'Goran Petrović',
  'Hugo Martín',
  'Liam Byrne',
  'Amina Diallo',
  'Beatriz Costa',
  'Hana Sato',
  'Ingeborg Falk',
  'Marit Dahl',
  'Sunniva Lind',
  'Noa Peretz',
]

const nameParts = /[^a-z]+/g

export const addressOf = (name: string): string =>
  `${name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(nameParts, '.')}@mail.example`

/** Ratings of the seven use cases, in their order, by criterion; null where somebody could not judge. */
type Sheet = Record<string, (number | null)[]>

const fit = 'strategic-fit'
const benefit = 'customer-benefit'
const months = 'months-to-evidence'

export const revealedRound = {
  title: 'The whole portfolio',
  daysAgo: 24,
  sheets: {
    leilani: {
      [fit]: [8, 6, 9, 4, 9, 5, 6],
      [benefit]: [7, 7, 6, 2, 9, 5, 4],
      [months]: [4, 2, 6, 3, 8, 3, 9],
    },
    amara: {
      [fit]: [9, 4, 8, 3, 9, 3, 8],
      [benefit]: [8, 6, 5, 1, 8, 4, 6],
      [months]: [5, 3, 6, 4, 9, 3, 10],
    },
    priya: {
      [fit]: [7, 6, 8, 7, 8, 5, 5],
      [benefit]: [6, 8, 6, 5, 8, 6, 3],
      [months]: [4, 2, 7, 2, 7, 4, 8],
    },
    fatima: {
      [fit]: [7, 7, 8, 8, 6, 6, null],
      [benefit]: [6, 8, 7, 4, 6, 7, null],
      [months]: [6, 2, 5, 2, 10, 3, null],
    },
  } satisfies Record<string, Sheet>,
  /** What people wrote beside a number, by person, criterion and place. */
  reasons: [
    ['amara', fit, 3, 'No customer ever sees it.'],
    ['fatima', fit, 3, 'Every model after it starts a month earlier.'],
    ['fatima', months, 4, 'New farms have no history to learn from.'],
  ] as [person: string, criterion: string, place: number, reason: string][],
  whyNow: 'Everybody has handed in.',
}

export const openRound = {
  title: 'Second look at four',
  daysAgo: 2,
  raters: ['leilani', 'fatima', 'wei'],
  places: [0, 2, 4, 6],
}

export const namedMatrix = {
  name: 'Value against effort',
  quadrants: ['Quick wins', 'Big bets', 'Think twice', 'When there is time'],
}

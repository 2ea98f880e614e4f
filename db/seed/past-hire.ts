/** The opening filled half a year ago. Its cards show who rates high and who rates low. */
export const pastHire = {
  role: 'data-scientist',
  level: 'L3',
  openedDaysAgo: 200,
  interviewedDaysAgo: 170,
  closedDaysAgo: 140,
  /** How good each candidate was, on the scale of the ratings. */
  candidates: [
    { name: 'Elif Yıldız', email: 'elif.yildiz@mail.example', quality: 4.0 },
    { name: 'Marcus Oyelaran', email: 'marcus.oyelaran@mail.example', quality: 3.2 },
    { name: 'Anneke de Vries', email: 'anneke.devries@mail.example', quality: 2.7 },
    { name: 'Tariq Aziz', email: 'tariq.aziz@mail.example', quality: 3.5 },
  ],
  plans: ['coding-and-sql', 'statistics-and-ml-depth', 'case-presented', 'working-with-others'],
  /** Who takes the plans, by candidate: everybody meets everybody's candidates, so that they can be compared. */
  takenBy: [
    ['tomasz', 'wei', 'sofia', 'priya'],
    ['wei', 'sofia', 'fatima', 'priya'],
    ['tomasz', 'fatima', 'wei', 'sofia'],
    ['fatima', 'wei', 'sofia', 'priya'],
  ],
  /** What was said about the one who was hired, the manager last. */
  views: [
    {
      by: 'tomasz',
      recommendation: 'yes',
      text: 'Clean code and a good eye for broken data. I would work with her.',
    },
    {
      by: 'wei',
      recommendation: 'strong-yes',
      text: 'The strongest on statistics we have met this year.',
    },
    {
      by: 'sofia',
      recommendation: 'yes',
      text: 'Framed the case better than I had. Needs practice in presenting.',
    },
    {
      by: 'priya',
      recommendation: 'yes',
      text: 'Agreed with Sofia on presenting; we can teach that.',
    },
  ] as const,
  learningPlan: 'Presents her own results at the monthly review, with Sofia as the first listener.',
  leniency: { tomasz: 0.1, wei: 0.9, sofia: -0.9, fatima: -0.2, priya: 0 } as Record<
    string,
    number
  >,
}

const wobble = [0, 0.4, -0.4, 0.2, -0.2]
const lowest = 1
const highest = 5

/** What an interviewer of that leniency writes down for a candidate of that quality; the same every time. */
export function pastRating(quality: number, by: string, position: number): number {
  const raw = quality + (pastHire.leniency[by] ?? 0) + (wobble[position % wobble.length] ?? 0)
  return Math.min(highest, Math.max(lowest, Math.round(raw)))
}

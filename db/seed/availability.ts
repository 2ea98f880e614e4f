const weekdays = [1, 2, 3, 4, 5]
const on = (days: readonly number[], from: number, to: number) =>
  days.map((weekday) => ({ weekday, from: from * 60, to: to * 60 }))

/** When the sample's interviewers can, in their own time zones. */
export const sampleHours = [
  { key: 'fatima', hours: on([1, 2, 4], 9, 17), perDay: 2, perWeek: 5 },
  { key: 'wei', hours: on(weekdays, 10, 16), perDay: 3, perWeek: 6 },
  {
    key: 'tomasz',
    hours: [...on([2, 3, 4], 9, 12), ...on([2, 3, 4], 13, 16)],
    perDay: 2,
    perWeek: 4,
  },
  { key: 'sofia', hours: on(weekdays, 9, 15), perDay: 2, perWeek: 5 },
  { key: 'mateo', hours: on(weekdays, 9, 18), perDay: 4, perWeek: 12 },
]

/** Candidates who were offered times for their first call; one has a time, the other has to choose. */
export const offersTo = [
  { name: 'Yuki Tanaka', by: 'mateo', booked: false },
  { name: 'Sade Adeyemi', by: 'mateo', booked: true },
]

/** Who takes which interview of the machine-learning opening; where several are named, one of them meets each candidate. */
export const takenBy: { role: string; plans: Record<string, string[]> } = {
  role: 'ml-engineer',
  plans: {
    'first-call': ['mateo'],
    coding: ['tomasz', 'sofia'],
    'ml-debugging': ['wei', 'sofia'],
    'ml-system-design': ['fatima'],
    'handover-and-behaviour': ['priya'],
  },
}

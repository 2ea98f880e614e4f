import type { InterviewKind } from '#app/roles/loops.ts'

export const kindNames: Record<InterviewKind, string> = {
  screen: 'First call, not rated',
  scored: 'Scored interview',
  'take-home': 'Take-home task',
}

/** What an interviewer writes: nobody is rated in a first call. */
export const writtenNames: Record<InterviewKind, string> = {
  screen: 'Notes',
  scored: 'Scorecard',
  'take-home': 'Scorecard',
}

export const mostQuestions = 12

/** Nobody is met by more people in one interview. */
export const mostPeople = 20

export const wantedRaters = 2

import type { InterviewKind } from '#app/roles/loops.ts'

export const kindNames: Record<InterviewKind, string> = {
  screen: 'First call, not rated',
  scored: 'Scored interview',
  'take-home': 'Take-home task',
}

export const mostQuestions = 12

export const wantedRaters = 2

import { ethnicities, genders } from '#app/hiring/fairness/demographics.ts'
import type { Ethnicity, Gender } from '#app/hiring/fairness/demographics.ts'

const genderNames: Record<Gender, string> = genders
const ethnicityNames: Record<Ethnicity, string> = ethnicities

export const aboutYou = {
  ask: 'Two voluntary questions help us check that we treat people alike. They have no effect on your application:',
  link: 'about you, if you like',
  title: 'About you, if you like',
  lead: (organisation: string) =>
    `Two questions that help ${organisation} see whether its hiring treats people alike. Answering is up to you.`,
  apart:
    'Your answers are stored apart from your application. Nobody who decides about it can see them, and they change nothing about it. They are only ever shown as counts of at least five people.',
  gender: 'Your gender',
  ethnicity: 'Your race or ethnicity',
  genders: genderNames,
  ethnicities: ethnicityNames,
  unsaid: 'I would rather not say',
  answer: 'Answer',
  anew: 'Answer anew',
  back: 'Back to my application',
  kept: 'Kept, apart from your application. Thank you.',
  answered: 'You answered on',
  takeAway: 'Take my answers away',
  gone: 'Your answers are gone.',
}

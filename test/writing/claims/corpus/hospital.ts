import { factsOf } from './desk.ts'
import type { Domain } from './draft.ts'

export const hospital: Domain = {
  name: 'hospital discharge letters',
  facts: factsOf([
    [
      'F1',
      'Time to write a letter',
      24,
      'minutes',
      'A discharge letter takes 24 minutes to write.',
    ],
    ['F2', 'Letters', 310, 'letters per week', 'The ward writes 310 letters per week.'],
    ['F3', 'Letters sent late', 18, '%', '18 % of letters are sent late.'],
    ['F4', 'Physicians', 62, 'physicians', '62 physicians write letters.'],
    ['F5', 'Licence', 85000, 'CHF per year', 'The licence costs CHF 85,000 per year.'],
    ['F6', 'Recall of diagnoses', 0.96, '', 'Recall of diagnoses is 0.96.'],
    ['F7', 'Ethics approval', '2026-12-04', 'date', 'Ethics approval on 4 December 2026.'],
    ['F8', 'Owner', 'Dr. Amara Osei', 'person', 'Dr. Amara Osei owns the project.'],
    [
      'F9',
      'Hours of writing',
      124,
      'h per week',
      'Writing takes 124 hours per week.',
      'F1 * F2 / 60',
    ],
    ['F10', 'Beds', 480, 'beds', 'The hospital has 480 beds.'],
  ]),
  drafts: [
    `A discharge letter takes {+24 minutes}. With {+310} letters a week the ward spends {+124 hours} per week writing. That
is neither {-124 hours per month} nor {-1,240 hours} per week.`,
    `{+18 %} of letters leave late. Recall of diagnoses is {+.96} ({+96 %}). It was not {-98 %}, and {-81 %} of letters late
would be a scandal.`,
    `The licence costs {+CHF 85,000} a year, {+85'000 CHF} in Swiss writing. It does not cost {-USD 85,000} a year, nor
{-CHF 8,500}, nor {-CHF 85,000 per month}.`,
    `{+Dr. Amara Osei} owns the project; approval came on {+4 December 2026}. {-Dr. Felix Baum} is not part of it, and
{-14 December 2026} is a typing error. The hospital has {+480} beds and {+62} physicians.`,
    `1. {+Sixty-two} physicians write.
2. Each letter takes {+0.4 hours}.
3. {-26} physicians were trained.

See step 3 of version 2.1, ISO 42001 and the 2nd annex. At 9:30 the ward meets. Late letters fell by {-28 %}? No fact
says that {-a third} fell.`,
    `The head of the ward said: “{-My team goes home on time now}”. Weekly volume: {+310} letters. Daily volume:
{-310} letters a day. A letter takes about {+25 minutes}, and over {-30 minutes} on bad days.`,
  ],
}

import { factsOf } from './desk.ts'
import type { Domain } from './draft.ts'

export const city: Domain = {
  name: 'city permits',
  facts: factsOf([
    ['F1', 'Processing time', 42, 'days', 'A permit takes 42 days.'],
    ['F2', 'Target processing time', 21, 'days', 'The target is 21 days.'],
    [
      'F3',
      'Applications',
      5200,
      'applications per year',
      'The city gets 5,200 applications per year.',
    ],
    ['F4', 'Incomplete applications', 1 / 3, '', 'One third of applications are incomplete.'],
    ['F5', 'Staff', 14.5, 'FTE', '14.5 full-time posts handle them.'],
    ['F6', 'Grant', 350000, 'EUR', 'The grant is 350,000 EUR.'],
    ['F7', 'Deadline of the grant', '2027-06-30', 'date', 'The grant ends on 30 June 2027.'],
    ['F8', 'Mayor', 'Jonas Weber', 'person', 'Mayor Jonas Weber supports it.'],
    [
      'F9',
      'Reduction of processing time',
      50,
      '%',
      'Processing time falls by 50 %.',
      '(F1 - F2) / F1 * 100',
    ],
    ['F10', 'Phone calls', 90, 'calls per day', '90 calls per day ask where a permit is.'],
  ]),
  drafts: [
    `A permit takes {+42 days}, that is {+six weeks}. The target is {+21 days}, {+three weeks}, {+half} of today's time. It
takes neither {-42 weeks} nor {-24 days}.`,
    `The city gets {+5,200} applications a year, of which {+a third} is incomplete. {-A quarter} was the guess before, and
{-520} applications a year a slip.`,
    `{+14.5 FTE} handle them and answer {+90} calls a day. It is not {-90 calls an hour}, and {-145 FTE} would be a town of
clerks. The grant of {+350.000 €} ends on {+30 June 2027}.`,
    `Grant: {+EUR 350k}. End: {+June 2027}. Not {-EUR 35,000}, not {-July 2027}. Mayor {+Jonas Weber} supports it; the
opposition's {-Greta Holm} does not.`,
    `Processing time drops by {+50 percent}. The press wrote “{-the fastest city of the country}” and {-a rise of 50 %}.
Per year {+5.2k} applications arrive; {-5.2k} applications per month would drown us.`,
    `We assume {~four} more posts. As it is, {+14.5 FTE} see {+5 200} applications per year. Since 2026 the rules of
Article 6(1) hold, see step 2. By {-2031} all is digital, by {-3 May 2028} the archive.`,
  ],
}

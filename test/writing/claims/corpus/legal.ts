import { factsOf } from './desk.ts'
import type { Domain } from './draft.ts'

export const legal: Domain = {
  name: 'contract review',
  facts: factsOf([
    ['F1', 'Review time', 2.5, 'h', 'A contract takes 2.5 hours to review.'],
    ['F2', 'Contracts', 1100, 'contracts per year', '1,100 contracts come in per year.'],
    ['F3', 'Outside counsel', 380, 'USD per hour', 'Outside counsel costs USD 380 per hour.'],
    ['F4', 'Clauses found', 94, '%', 'The tool finds 94 % of clauses.'],
    ['F5', 'Hours of review', 2750, 'h per year', 'Review takes 2,750 hours per year.', 'F1 * F2'],
    ['F6', 'Share of standard contracts', 0.6, '', '60 % are standard contracts.'],
    [
      'F7',
      'Contract with the vendor until',
      '2028-12-31',
      'date',
      'The vendor contract ends on 31 December 2028.',
    ],
    ['F8', 'General counsel', 'Ngozi Bello', 'person', 'Ngozi Bello is general counsel.'],
    ['F9', 'Lawyers', 9, 'lawyers', 'Nine lawyers review contracts.'],
    ['F10', 'Vendor', 'Lexa', 'company', 'The vendor is Lexa.'],
  ]),
  drafts: [
    `A contract takes {+2.5 hours}, {+two and a half hours}, {+150 minutes}. With {+1,100} contracts a year that makes
{+2,750 hours} per year. It makes neither {-2,750 days} nor {-275 hours} per year.`,
    `Outside counsel costs {+$380} an hour. {-$380 a day} would be a bargain, {-£380} an hour an error, {-$3,800} an hour a
joke.`,
    `The tool finds {+94 %} of clauses, and {+three fifths} of contracts are standard ({+60 %}). {-49 %} is a slip of the
pen; {-four fifths} is hope.`,
    `{+Nine} lawyers work under {+Ngozi Bello}. {-Nineteen} lawyers do not. The contract with {+Lexa} runs until
{+31 December 2028}, not until {-31 December 2027}. {-Deloitte} advised, it says.`,
    `Review costs {-$1,045,000} a year: a product that no fact declares. So does {-122 contracts} per lawyer.
Declared are {+2,750 hours} a year.`,
    `{-Half an hour} saved? {-Half an hour} is in no fact. {+2.5h} per contract is, and {+9} lawyers are. “{-It reads like a
senior partner},” they told us. Imagine {~ten} more contracts a day.`,
  ],
}

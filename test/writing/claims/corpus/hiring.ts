import { factsOf } from './desk.ts'
import type { Domain } from './draft.ts'

export const hiring: Domain = {
  name: 'hiring',
  facts: factsOf([
    ['F1', 'Time to fill', 58, 'days', 'A seat is filled in 58 days.'],
    ['F2', 'Applications', 240, 'applications per opening', '240 applications arrive per opening.'],
    ['F3', 'Pay from', 95000, 'EUR per year', 'Pay: 95,000 to 120,000 EUR per year.'],
    ['F4', 'Pay up to', 120000, 'EUR per year', 'Pay: 95,000 to 120,000 EUR per year.'],
    ['F5', 'Interviews', 4, 'interviews', 'The loop has four interviews.'],
    ['F6', 'Agreement between raters', 0.72, '', 'Agreement between raters is 0.72.'],
    ['F7', 'Start', '2027-04-01', 'date', 'Start on 1 April 2027.'],
    [
      'F8',
      'Cost of a vacancy',
      61900,
      'EUR per quarter',
      'The vacancy costs 61,900 EUR per quarter.',
    ],
    ['F9', 'Manager', 'Priya Raman', 'person', 'Priya Raman leads the team.'],
    ['F10', 'Data scientists', 2, 'data scientists', 'The team has two data scientists.'],
    ['F11', 'ML engineers', 1, 'ML engineers', 'The team has one ML engineer.'],
  ]),
  drafts: [
    `We fill a seat in {+58 days} and pay {+€95,000}–{+120,000} a year. The advert said {-€59,000} by accident
and then {-€150,000} a year. {+240} applications arrive per opening.`,
    `The loop has {+four} interviews ({+4}). Not {-five} interviews, not {-fourteen} interviews. Agreement is {+0.72}, not
{-0.27}.`,
    `The vacancy costs {+€61.9k} a quarter, {+EUR 61,900 per quarter}. {-€61.9k a month} is what the memo says. Start:
{+1 April 2027}, {+2027-04-01}. The start on {-1 May 2027} is off the table.`,
    `{+Priya Raman} leads {+two} data scientists and {+one} ML engineer. {-Three} data scientists would be nice,
{-two} ML engineers even more. Salary from {+95k EUR} a year.`,
    `{-60 %} of candidates accept, people guess; {-LinkedIn} says so. A seat takes about {+60 days}. It takes {-58 hours}
nowhere. {+Pay up to 120.000 €} per year.`,
    `"{-I have never been interviewed so fairly}," one of them wrote. Loop: {+4} interviews. Pay: {+95 to 120 thousand euros} per year.
Not per month: {-120,000 EUR per month}.`,
  ],
}

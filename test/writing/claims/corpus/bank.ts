import { factsOf } from './desk.ts'
import type { Domain } from './draft.ts'

export const bank: Domain = {
  name: 'card fraud',
  facts: factsOf([
    [
      'F1',
      'Transactions',
      3_400_000,
      'transactions per day',
      '3.4 million transactions pass per day.',
    ],
    [
      'F2',
      'Loss to fraud',
      7.25,
      'million USD per quarter',
      'Fraud costs USD 7.25 million per quarter.',
    ],
    ['F3', 'False-positive rate', 0.4, '%', 'The false-positive rate is 0.4 %.'],
    ['F4', 'Recall', 71, '%', 'The rules catch 71 % of fraud.'],
    ['F5', 'Target recall', 83, '%', 'The target is to catch 83 %.'],
    ['F6', 'Latency', 120, 'ms', 'A decision takes 120 ms.'],
    ['F7', 'Analysts', 26, 'analysts', '26 analysts review alerts.'],
    [
      'F8',
      'Gain in recall',
      12,
      'percentage points',
      'Recall rises by 12 percentage points.',
      'F5 - F4',
    ],
    ['F9', 'Go-live', '2027-09-01', 'date', 'Go-live on 1 September 2027.'],
    ['F10', 'Change in chargebacks', -9, '%', 'Chargebacks change by -9 %.'],
    ['F11', 'Speed-up of review', 3, 'x', 'Reviews get three times as fast.'],
  ]),
  drafts: [
    `{+3.4 million} transactions pass each day, and fraud costs {+$7.25M} a quarter. That is not {-$7.25M} a year, and
not {-$7.25 billion}. The rules catch {+71 %}; the target is {+83 %}, a gain of {+12 pp}.`,
    `A decision takes {+120 ms} ({+0.12 seconds}). The vendor quotes {-120 seconds}, then {-12 ms}. Both are wrong.`,
    `Chargebacks fall by {+9 percent}. The change is {+-9%}. In the summary they {-rise by 9 %}. Recall gains
{+12 percentage points}; the draft first said {-12 %}.`,
    `{+26} analysts review alerts, {+three times} as fast as before. {-62} analysts was the figure of another bank. Go-live:
{+1 September 2027} ({+September 2027}), not {-1 November 2027} and not in {-2029}.`,
    `Of all good payments {+0.4 %} are stopped. {-0.04 %} would be a dream and {-4 %} a nightmare. {-Visa} said “{-best in
class}” and {-Mastercard} agreed. Daily volume is {+3,400,000} transactions.`,
    `Catching {-59} more cases a day is a product of facts nobody declared. So is a loss of {-$29 million} a year. Fraud
costs {+USD 7,250,000} per quarter, {+7.25 million dollars} per quarter in words. Reviews are {+3x} as fast, not {-5x}.`,
  ],
}

import { factsOf } from '#test/writing/claims/corpus/desk.ts'
import type { Domain } from '#test/writing/claims/corpus/draft.ts'

const chances = '90% at least, 95% most likely, 100% at most'

/** Facts of which many hold the same number: only the words around it tell which is meant. */
export const retention: Domain = {
  name: 'shops that leave',
  facts: factsOf([
    [
      'F1',
      'Input',
      'Orders, complaints and late deliveries of a shop in the last 13 weeks',
      '',
      'Input: Orders, complaints and late deliveries of a shop in the last 13 weeks',
    ],
    [
      'F2',
      'Output',
      'Chance that the shop orders less than half in the next quarter',
      '',
      'Output: Chance that the shop orders less than half in the next quarter',
    ],
    [
      'F3',
      'A year of doing nothing: amount',
      600_000,
      'GBP per year',
      'A year of doing nothing: 300,000 GBP per year at least, 600,000 GBP per year most likely, 900,000 GBP per year at most.',
    ],
    [
      'F4',
      'Value per unit and reach: amount',
      900_000,
      'GBP per year',
      'Value per unit and reach: 540,000 GBP per year at least, 900,000 GBP per year most likely, 1,260,000 GBP per year at most.',
    ],
    [
      'F5',
      'When it does not know',
      'Fewer than ten names, or the report of today; a person calls either way.',
      '',
      'Fewer than ten names, or the report of today; a person calls either way.',
    ],
    ['F6', 'Precision among the ten called: baseline', 22, '%', ''],
    ['F7', 'Precision among the ten called: target', 40, '%', ''],
    ['F8', 'Retained revenue: baseline', 0, 'thousand a year', ''],
    ['F9', 'Retained revenue: target', 900, 'thousand a year', ''],
    ['F10', 'Retained revenue: date of the target', '2027-11-22', 'date', ''],
    ['F11', 'Retained revenue: owner', 'Leilani Kahale', 'person', ''],
    ['F12', 'Sponsor', 'Leilani Kahale', 'person', ''],
    ['F13', 'Quality gap: date of the target', '2027-11-22', 'date', ''],
    [
      'F14',
      'Value in a year',
      900_000,
      'GBP per year',
      'Value in a year: 540,000 GBP per year at least, 900,000 GBP per year most likely, 1,260,000 GBP per year at most.',
    ],
    ['F15', 'Chance: The data will do', 95, '%', `Chance: The data will do: ${chances}.`],
    ['F16', 'Chance: The model gets good enough', 90, '%', ''],
    ['F17', 'Chance: It gets into use', 95, '%', `Chance: It gets into use: ${chances}.`],
    ['F18', 'Chance: People use it', 86, '%', ''],
    ['F19', 'Chance of success', 70, '%', '', 'F15 * F16 * F17 * F18 / 1000000'],
    ['F20', 'Expected value in a year', 630_000, 'GBP per year', '', 'F14 * F19 / 100'],
    ['F21', 'Lost orders avoided', 630_000, 'GBP per year', '', 'F4 - 270000'],
    ['F22', 'Calls saved', 630_000, 'GBP per year', '', 'F4 + 270000'],
  ]),
  drafts: [
    `Retained revenue goes from {+0 thousand a year@F8} to {+900 thousand a year@F9}. A year of doing nothing may cost
{+900,000 GBP@F3}; the value in a year is {+900,000 GBP@F14}. Neither is {-9 million}, nor {-900,000 EUR}.`,
    `- Chance: It gets into use: {+90%@F17} at least, {+95%@F17} most likely, {+100%@F17} at most.
- Chance: The data will do: {+90%@F15} at least, {+95%@F15} most likely, {+100%@F15} at most.
- The model gets good enough: {+90 %@F16}, not {-9 %} and not {-59 %}.`,
    `It takes Orders, complaints and late deliveries of the last {+13 weeks@F1} and gives Chance that the shop orders less
than {+half@F2} in the next quarter. It is no chance of the last {-13 days}, and {-Deliveroo} is not asked.`,
    `What happens when it is wrong? Fewer than {+ten@F5} names, or the report of today. Precision among the ten called is
{+22 %@F6} today and {+40 %@F7} as the target. A guess was {-four fifths}.`,
    `Value in a year: {+540,000 GBP@F14} per year at least, {+1,260,000 GBP@F14} per year at most. Value per unit and reach
goes from {+540,000 GBP@F4} to {+1,260,000 GBP@F4}. It is never {-540,000 GBP per month}.`,
    `The chance of success is {+70 %@F19}, and the expected value {+630,000 GBP@F20}. As many lost orders are avoided:
{+£630k@F21}. Calls saved are {-630,000 GBP}, says a formula that gives another number.`,
    `Retained revenue belongs to {+Leilani Kahale@F11}; its target is due on {+22 November 2027@F10}. The sponsor is
{+Leilani Kahale@F12}, and the quality gap has to close by {+22 November 2027@F13}, not by {-22 November 2028}.`,
    `| Fact | Baseline | Target |
| --- | --- | --- |
| Retained revenue | {+0@F8} | {+900 thousand@F9} |
| Precision among the ten called | {+22 %@F6} | {+40 %@F7} |
| Value in a year | | {+900,000 GBP@F14} |

It pays {+900,000 GBP@F4} [F4]. It pays {-300 GBP} [F4].`,
  ],
}

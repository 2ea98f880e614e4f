import { factsOf } from './desk.ts'
import type { Domain } from './draft.ts'

export const logistics: Domain = {
  name: 'grocery logistics',
  facts: factsOf([
    ['F1', 'Waste of fresh goods', 3.8, '%', 'Shops throw away 3.8 % of fresh goods.'],
    ['F2', 'Target waste', 2.5, '%', 'The target is 2.5 % waste.'],
    ['F3', 'Shops', 2300, 'shops', '2,300 shops order every evening.'],
    ['F4', 'Cost of waste', 1.2, 'million EUR per year', 'Waste costs 1.2 million EUR per year.'],
    ['F5', 'Delivery window', 45, 'min', 'A truck arrives within a window of 45 minutes.'],
    ['F6', 'Reduction of waste', 34.2, '%', 'Waste falls by 34.2 %.', '(F1 - F2) / F1 * 100'],
    ['F7', 'Start of the pilot', '2027-02-15', 'date', 'The pilot starts on 15 February 2027.'],
    ['F8', 'Pilot shops', 40, 'shops', 'The pilot runs in 40 shops.'],
    ['F9', 'Sponsor', 'Leo Brandt', 'person', 'Leo Brandt sponsors it.'],
    ['F10', 'Lead time of an order', 36, 'h', 'An order takes 36 hours to arrive.'],
    ['F11', 'Chance of success', 0.55, '', 'Chance of success: 0.55.'],
  ]),
  drafts: [
    `Shops throw away {+3.8 percent} of their fresh goods, and that costs {+€1.2 million} a year. We aim at {+2.5 %}, which
is a cut of {+34.2 %}. It is not {-38 %} that they throw away, and the bill is not {-€12 million} a year.`,
    `**Pilot.** We start on {+15 February 2027} in {+40} shops. Out of {+2,300} shops that is a small share. The first plan
said {-15 March 2027} and {-400} shops. Sponsor: {+Leo Brandt}.`,
    `An order takes {+36 hours} ({+1.5 days}) to arrive; the truck comes within {+45 minutes}. Drivers were told
{-45 hours} by mistake, and shops {-36 minutes}. {-Half} of the trucks come late, somebody said.`,
    `The chance that it works is {+55 %}, or {+0.55}. A consultant from {-McKinsey} put it at {-75 %}. Waste of
{+3.8 %} stands against a target of {+2.5 %}; the difference of {-1.3 percentage points} is in no fact.`,
    `By the numbers: {+2.3k} shops, {+EUR 1,200,000} per year of waste, {+1.2 M€} per year in the report. The report prints
{-EUR 1.2 million per month} on page 4 and {-1.2 billion EUR} in its title.`,
    `If we assume {~5 %} more waste in summer, the pilot in {+forty} shops would show it. What we know of summer: nothing.
The claim that waste {-doubled} has no source, nor has “{-we throw away every third loaf}”, said to be by {-Ida Kern}.`,
  ],
}

import { factsOf } from './desk.ts'
import type { Domain } from './draft.ts'

export const energy: Domain = {
  name: 'energy forecast',
  facts: factsOf([
    ['F1', 'Forecast error', 6.4, '%', 'The forecast is off by 6.4 %.'],
    [
      'F2',
      'Imbalance cost',
      0.9,
      'million EUR per month',
      'Imbalance costs 0.9 million EUR per month.',
    ],
    ['F3', 'Turbines', 118, 'turbines', '118 turbines feed in.'],
    ['F4', 'Output', 250, 'MWh per day', 'They feed in 250 MWh per day.'],
    ['F5', 'History', 5, 'years', 'Five years of history exist.'],
    ['F6', 'Share of missing values', 1.5, '%', '1.5 % of values are missing.'],
    ['F7', 'Review', '2027-01-20', 'date', 'Review on 20 January 2027.'],
    ['F8', 'Model runs', 24, 'runs per day', 'The model runs 24 times per day.'],
    ['F9', 'Storage', 3.2, 'TB', 'The history takes 3.2 TB.'],
    ['F10', 'Partner', 'Kestrel Grid', 'company', 'Kestrel Grid runs the net.'],
    ['F11', 'Change in reserve', -15, '%', 'Reserve changes by -15 %.'],
  ]),
  drafts: [
    `The forecast is off by {+6.4 %} and imbalance costs {+€900,000} a month, {+0.9 million euros} a month. It does not cost
{-€900,000} a week or {-€9 million} a month.`,
    `{+118} turbines feed in {+250 MWh} a day ({+250,000 kWh} per day). They do not feed in {-250 kWh} a day, and there are not
{-181} turbines.`,
    `{+Five years} of history ({+60 months}) take {+3.2 TB}. {+1.5 %} of values are missing. {-Five months} would not do,
{-3.2 GB} would be small, {-15 %} missing would be bad.`,
    `Reserve falls by {+15 %}; the change is {+−15 %}. The abstract says it {-grows by 15 %} and elsewhere just {-15 %}.
{+Kestrel Grid} runs the net, not {-Heron Power}.`,
    `Review: {+20 January 2027}. Not {-20 February 2027}, and not on {-12 January}. The model runs {+24} times per day.`,
    `An error of {+.064}, that is {+6.4 percent}. {-64 %} would be absurd. Say reserve could be {~one tenth} lower,
hypothetically. In {-100 %} of cases it helps, the leaflet says.`,
  ],
}

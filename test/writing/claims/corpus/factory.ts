import { factsOf } from './desk.ts'
import type { Domain } from './draft.ts'

export const factory: Domain = {
  name: 'visual inspection',
  facts: factsOf([
    ['F1', 'Takt time', 8.5, 's', 'The takt time is 8.5 seconds.'],
    ['F2', 'Scrap', 2.1, '%', 'Scrap is 2.1 %.'],
    ['F3', 'Parts', 96000, 'parts per month', 'The line makes 96,000 parts per month.'],
    ['F4', 'Cost of a returned part', 140, 'EUR per part', 'A returned part costs 140 EUR.'],
    ['F5', 'Escapes', 12, 'parts per month', '12 faulty parts escape per month.'],
    ['F6', 'Cameras', 6, 'cameras', 'Six cameras watch the line.'],
    [
      'F7',
      'Cost of escapes',
      1680,
      'EUR per month',
      'Escapes cost 1,680 EUR per month.',
      'F4 * F5',
    ],
    ['F8', 'Investment', 210, 'k EUR', 'The investment is 210 thousand EUR.'],
    ['F9', 'Plant manager', 'Chiara Conti', 'person', 'Chiara Conti runs the plant.'],
    ['F10', 'Temperature at the line', -5, '°C', 'The cold store is at -5 °C.'],
    ['F11', 'Payback', 18, 'months', 'Payback takes 18 months.'],
  ]),
  drafts: [
    `Every {+8.5 seconds} a part passes; that is {+96,000} parts a month, {+96k} in short. Scrap is {+2.1 %}. It is not
{-21 %}, and the takt is not {-8.5 minutes}.`,
    `{+12} faulty parts escape per month. Each costs {+€140}, together {+€1,680} per month. The old paper said
{-€1,680 per year} and {-€20,160}.`,
    `The investment is {+EUR 210,000} ({+€210k}, {+0.21 million EUR}). It is paid back in {+18 months}, so in {+1.5 years}.
Nobody promised {-18 weeks}, and nobody asked for {-€2.1 million}.`,
    `{+Six} cameras watch the line at {+-5 °C}. A reader took this for {-5 °C} and for {-16} cameras. {+Chiara Conti} runs the
plant, {-Paolo Ricci} does not.`,
    `Scrap of {+2.1%} may fall to {-1.4 %} according to {-Siemens}. We have no fact for that. In {-two weeks} of trial it
{-halved}, we hear.`,
    `Suppose {~3 %} of parts are doubtful. Then a person looks at them. Known: {+ninety-six thousand} parts per month and
{+twelve} escapes. Not known: {-9,600} parts a day.`,
  ],
}

import { figure } from '#app/math/text/figures.ts'
import type { MethodKey } from './methods.ts'

type Words = {
  name: string
  /** How the number comes about. */
  how: string
}

export const methodWords: Record<MethodKey, Words> = {
  balanced: {
    name: 'Balanced value',
    how: 'Chance of success × (value × what organisational, domain and external risks leave of it − cost to run it in a year) − cost to build − loss if it fails.',
  },
  rice: {
    name: 'RICE',
    how: 'Reach × impact × confidence ÷ effort in person-months (Intercom).',
  },
  wsjf: {
    name: 'WSJF',
    how: 'Cost of delay (business value + time criticality + risk reduction) ÷ job size, on 1 2 3 5 8 13 20 (SAFe).',
  },
  ice: { name: 'ICE', how: 'Impact × confidence × ease, each 1 to 10.' },
  'ice-mean': {
    name: 'ICE, averaged',
    how: 'The mean of impact, confidence and ease, each 1 to 10.',
  },
  'value-effort': {
    name: 'Value per effort',
    how: 'Value in a year, before what it costs to run, ÷ effort in people over one quarter.',
  },
  kano: {
    name: 'Kano',
    how: 'How many would be pleased by it, plus how many would be put off without it: 0 to 2.',
  },
  'weighted-sum': {
    name: 'Own criteria, weighted',
    how: 'Your criteria, each between its fixed worst (0) and best (100), by their weights.',
  },
  ahp: {
    name: 'Own criteria, AHP',
    how: 'Your criteria on their fixed anchors, by the weights that follow from comparing them in pairs.',
  },
  topsis: {
    name: 'Own criteria, TOPSIS',
    how: 'How near each comes to the best found in every criterion. Relative to its set: unlike every other method here, an edit to one use case moves the numbers of all.',
  },
}

/** A number as people read it: three digits that matter, thousands set apart. */
export const numberText = (value: number): string => {
  const size = Math.abs(value)
  return figure(value, size >= 100 ? 0 : size >= 10 ? 1 : 2)
}

export const percentText = (share: number): string => {
  const percent = Math.round(share * 100)
  if (percent === 0 && share > 0) return '<1 %'
  if (percent === 100 && share < 1) return '>99 %'
  return `${percent} %`
}

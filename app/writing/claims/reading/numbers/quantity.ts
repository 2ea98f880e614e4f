import type { Dimension } from './units.ts'

export type Measure = { dimension: Dimension; base: string; factor: number }

/** A value in the unit it is written in. */
export type Reading = { value: number; measure: Measure }

/** A number of a text with its unit; several readings where the writing is ambiguous. */
export type Quantity = {
  start: number
  end: number
  readings: Reading[]
  /** Of the last digit that was written, in the written unit: how finely the number is meant. */
  step: number
  negative: boolean
  /** Digits, or words such as "twelve". */
  written: 'digits' | 'words'
  scaled: boolean
}

export const plainCount: Measure = { dimension: 'count', base: '', factor: 1 }
export const percent: Measure = { dimension: 'percent', base: 'percent', factor: 1 }
export const times: Measure = { dimension: 'times', base: 'times', factor: 1 }
const time = (factor: number): Measure => ({ dimension: 'time', base: 'second', factor })
const months = (factor: number): Measure => ({ dimension: 'months', base: 'month', factor })

export const spans: Record<string, Measure> = {
  second: time(1),
  minute: time(60),
  hour: time(3600),
  day: time(86_400),
  week: time(604_800),
  month: months(1),
  quarter: months(3),
  year: months(12),
}

export const isBare = ({ readings }: Quantity): boolean =>
  readings.every(({ measure }) => measure.dimension === 'count')

/** The value in the base of its dimension, its sign kept. */
export const inBase = ({ value, measure }: Reading): number => value * measure.factor

import { currencyAfter, currencyBefore, scaleAt, unitAt } from './units.ts'
import { plainCount } from './quantity.ts'
import type { Measure } from './quantity.ts'

type Tail = { length: number; scale: number; measures: Measure[]; currency: number }

const money = (code: string): Measure => ({ dimension: 'money', base: code, factor: 1 })

/** "60m" with a currency is millions; without one it may also be minutes or metres. */
const loneM = /^[\s\u00a0\u202f]?m(?![\p{L}\d])/u

function readLoneM(text: string, currency: ReturnType<typeof currencyBefore>): Tail | null {
  if (!loneM.test(text)) return null
  const { length } = loneM.exec(text)?.[0] ?? ''
  const after = currency ?? currencyAfter(text.slice(length))
  if (after)
    return {
      length: length + (currency ? 0 : after.length),
      scale: 1e6,
      measures: [money(after.code)],
      currency: currency?.length ?? 0,
    }
  const minutes: Measure = { dimension: 'time', base: 'second', factor: 60 }
  const metres: Measure = { dimension: 'measure', base: 'metre', factor: 1 }
  return { length, scale: 1, measures: [minutes, metres], currency: 0 }
}

/** What stands around a number: its currency, multiplier and unit. `before` ends and `after` begins at the number. */
export function readTail(before: string, after: string): Tail {
  const currency = currencyBefore(before)
  const special = readLoneM(after, currency)
  if (special) return special
  const scaled = scaleAt(after)
  const { scale, length } = scaled ?? { scale: 1, length: 0 }
  const rest = after.slice(length)
  if (currency) {
    const named = currencyAfter(rest)
    const same = named && (named.code === currency.code || currency.code === '$')
    const code = same ? named.code : currency.code
    return {
      length: length + (same ? named.length : 0),
      scale,
      measures: [money(code)],
      currency: currency.length,
    }
  }
  const behind = currencyAfter(rest)
  if (behind)
    return { length: length + behind.length, scale, measures: [money(behind.code)], currency: 0 }
  const unit = unitAt(rest)
  if (unit) return { length: length + unit.length, scale, measures: [unit.unit], currency: 0 }
  return { length, scale, measures: [plainCount], currency: 0 }
}

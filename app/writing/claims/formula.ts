/** A formula that cannot be evaluated: what is wrong with it, in words. */
type Outcome = { ok: true; value: number } | { ok: false; reason: string }

class FormulaFault extends Error {}

const token = /\s*(?:(F\d+)|(\d+(?:\.\d+)?|\.\d+)(%?)|([-+*/()×÷·−]))/gy

const plainSigns: Record<string, string> = { '×': '*', '·': '*', '÷': '/', '−': '-' }

function tokensOf(formula: string): string[] {
  const tokens: string[] = []
  token.lastIndex = 0
  const trimmed = formula.trimEnd()
  while (token.lastIndex < trimmed.length) {
    const at = token.lastIndex
    const found = token.exec(trimmed)
    if (!found) throw new FormulaFault(`"${trimmed.slice(at)}" cannot be read`)
    const [, fact, number, percent, sign = ''] = found
    tokens.push(
      fact ?? (number ? String(Number(number) / (percent ? 100 : 1)) : (plainSigns[sign] ?? sign)),
    )
  }
  return tokens
}

type Reader = { tokens: string[]; at: number; valueOf: (id: string) => number }

const peek = (reader: Reader) => reader.tokens[reader.at]

function sum(reader: Reader): number {
  let value = product(reader)
  for (let sign = peek(reader); sign === '+' || sign === '-'; sign = peek(reader)) {
    reader.at++
    const next = product(reader)
    value = sign === '+' ? value + next : value - next
  }
  return value
}

function product(reader: Reader): number {
  let value = factor(reader)
  for (let sign = peek(reader); sign === '*' || sign === '/'; sign = peek(reader)) {
    reader.at++
    const next = factor(reader)
    if (sign === '/' && next === 0) throw new FormulaFault('it divides by zero')
    value = sign === '*' ? value * next : value / next
  }
  return value
}

function factor(reader: Reader): number {
  const next = reader.tokens[reader.at++]
  if (next === undefined) throw new FormulaFault('it ends too early')
  if (next === '-') return -factor(reader)
  if (next === '(') {
    const value = sum(reader)
    if (reader.tokens[reader.at++] !== ')') throw new FormulaFault('a bracket is not closed')
    return value
  }
  if (next.startsWith('F')) return reader.valueOf(next)
  const number = Number(next)
  if (Number.isNaN(number)) throw new FormulaFault(`"${next}" is not a number`)
  return number
}

/**
 * Evaluates `F1 * F2 / 60`: numbers, facts by id, + − × ÷, brackets; nothing else is understood.
 *
 * @param valueOf the number of a fact, undefined where there is none
 */
export function evaluate(formula: string, valueOf: (id: string) => number | undefined): Outcome {
  const known = (id: string) => {
    const value = valueOf(id)
    if (value === undefined) throw new FormulaFault(`${id} is not a number that is known`)
    return value
  }
  try {
    const reader: Reader = { tokens: tokensOf(formula), at: 0, valueOf: known }
    const value = sum(reader)
    if (reader.at < reader.tokens.length)
      return { ok: false, reason: `"${peek(reader)}" stands where nothing may follow` }
    return { ok: true, value }
  } catch (error) {
    if (error instanceof FormulaFault) return { ok: false, reason: error.message }
    throw error
  }
}

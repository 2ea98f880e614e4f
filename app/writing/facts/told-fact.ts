import { valueWords } from './fact.ts'
import type { Fact } from './fact.ts'

/** Where a fact is known from, by the name of the place: questions of a scope are told apart by what they ask. */
export const sourceWords = (source: string): string => source.replace(/^Scope [A-Z]+\d+$/, 'Scope')

/** Its place and how sure it is, in one go. */
export const knownFrom = ({ source, confidence }: Pick<Fact, 'source' | 'confidence'>): string =>
  [sourceWords(source).replace(/\.$/, ''), confidence].filter(Boolean).join(', ')

const isShare = (unit: string) => unit.startsWith('%')

/** The formula of a derived fact with the names of what it is reckoned from; empty where there is none. */
export function formulaWords(
  { formula = '', unit }: Pick<Fact, 'formula' | 'unit'>,
  facts: readonly Fact[],
): string {
  const named = (id: string) => facts.find((fact) => fact.id === id)
  const ids = formula.match(/\bF\d+\b/g) ?? []
  const shares = ids.filter((id) => isShare(named(id)?.unit ?? '')).length - Number(isShare(unit))
  // Percentages are multiplied as shares: what only turns them into such says nothing to a reader.
  const scale = ` / ${100 ** Math.max(0, shares)}`
  const told = formula.endsWith(scale) ? formula.slice(0, -scale.length) : formula
  return told
    .replaceAll('*', '×')
    .replaceAll(' - ', ' − ')
    .replaceAll('/', '÷')
    .replaceAll(/(?<![.\d])\d{4,}\b/g, (number) => Number(number).toLocaleString('en'))
    .replaceAll(/\bF\d+\b/g, (id) => `“${named(id)?.label ?? id}”`)
}

/** A fact in one line for people: "Handle time: 11.5 min (Baseline, measured)". Its number is for programs. */
export function toldFact(fact: Fact, facts: readonly Fact[]): string {
  const formula = formulaWords(fact, facts)
  const reckoned = formula && ` = ${formula}`
  return `${fact.label}: ${valueWords(fact)}${reckoned} (${knownFrom(fact)})`
}

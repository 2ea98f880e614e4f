import type { Fact } from '#app/writing/facts/fact.ts'

/** A fact before it has a number. A formula names others by key in braces: `{baseline} * {reach} / 60`. */
export type DraftFact = Omit<Fact, 'id' | 'formula' | 'public'> & { key: string; formula?: string }

const reference = /\{([^}]+)\}/g

/**
 * Numbers facts F1, F2 … in their order and writes their formulas over those ids; the same drafts give the same ids.
 * A formula that names a missing fact is left out together with its fact.
 */
export function numbered(drafts: readonly DraftFact[]): Fact[] {
  const keys = new Set(drafts.map(({ key }) => key))
  const whole = drafts.filter(({ formula = '' }) =>
    [...formula.matchAll(reference)].every(([, key = '']) => keys.has(key)),
  )
  const ids = new Map(whole.map(({ key }, index) => [key, `F${index + 1}`]))
  return whole.map(({ key, formula, ...fact }) => ({
    id: ids.get(key) ?? key,
    ...fact,
    public: false,
    ...(formula === undefined
      ? {}
      : { formula: formula.replace(reference, (_, name: string) => ids.get(name) ?? name) }),
  }))
}

/** At most six digits, without the noise of binary fractions. */
export const tidy = (value: number): number => Number(value.toPrecision(6))

export const amount = (value: number): string =>
  tidy(value).toLocaleString('en', { maximumFractionDigits: 4 })

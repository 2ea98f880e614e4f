import { inOrder } from '#app/writing/documents/document.ts'
import type { Fact } from '#app/writing/facts/fact.ts'

export type PackChanges = {
  changed: { before: Fact; after: Fact }[]
  added: Fact[]
  gone: Fact[]
}

/** What a fact is about: numbers may move when a pack grows, what is measured does not. */
const subjectOf = ({ label, source }: Fact) => `${label.toLowerCase()}\n${source.toLowerCase()}`

/** The fact of `pack` about the same thing: of the same source, or alone in being called so. */
function counterpart(fact: Fact, pack: readonly Fact[]): Fact | undefined {
  const same = pack.find((one) => subjectOf(one) === subjectOf(fact))
  if (same) return same
  const called = pack.filter(({ label }) => label === fact.label)
  return called.length === 1 ? called[0] : undefined
}

const isSame = (a: Fact, b: Fact) =>
  a.value === b.value && a.unit === b.unit && a.confidence === b.confidence

/** Facts that are other ones at their source than in the frozen pack; the frozen ones keep their numbers. */
export function packChanges(frozen: readonly Fact[], live: readonly Fact[]): PackChanges {
  const kept = renumbered(frozen, live)
  const after = new Map(kept.map((fact) => [fact.id, fact]))
  const known = new Set(frozen.map(({ id }) => id))
  return {
    changed: frozen.flatMap((before) => {
      const now = after.get(before.id)
      return now && !isSame(before, now) ? [{ before, after: now }] : []
    }),
    added: kept.filter(({ id }) => !known.has(id)),
    gone: frozen.filter(({ id }) => !after.has(id)),
  }
}

/** The facts as they are at their source now, as far as it can be read. */
export const asOfNow = (facts: readonly Fact[], changes: PackChanges | null): Fact[] => {
  const lost = new Set(changes?.gone.map(({ id }) => id))
  const now = new Map(changes?.changed.map(({ before, after }) => [before.id, after]))
  const kept = facts.filter(({ id }) => !lost.has(id)).map((fact) => now.get(fact.id) ?? fact)
  return [...kept, ...(changes?.added ?? [])]
}

export const hasChanges = ({ changed, added, gone }: PackChanges): boolean =>
  changed.length + added.length + gone.length > 0

const numberOf = (id: string) => Number(/\d+/.exec(id)?.[0] ?? 0)

/** The live facts under the numbers of the frozen pack; new ones get the numbers after it, formulas follow. */
export function renumbered(frozen: readonly Fact[], live: readonly Fact[]): Fact[] {
  const numbers = new Map<string, string>()
  const taken = new Set<string>()
  for (const fact of frozen) {
    const now = counterpart(
      fact,
      live.filter(({ id }) => !numbers.has(id)),
    )
    if (!now) continue
    numbers.set(now.id, fact.id)
    taken.add(fact.id)
  }
  let next = Math.max(0, ...frozen.map(({ id }) => numberOf(id)))
  for (const { id } of live) if (!numbers.has(id)) numbers.set(id, `F${(next += 1)}`)
  return inOrder(
    live.map(({ formula, ...fact }) => ({
      ...fact,
      id: numbers.get(fact.id) ?? fact.id,
      ...(formula !== undefined && {
        formula: formula.replaceAll(/\bF\d+\b/g, (id) => numbers.get(id) ?? id),
      }),
    })),
  )
}

import { contentStems } from '#app/writing/claims/text/words.ts'
import type { Fact } from '#app/writing/facts/fact.ts'

/** The words around a claim, from the closest to the farthest, to choose by between facts that say the same. */
export type Neighbourhood = {
  /** Stems between it and the numbers beside it; of a table, the head of its column and the first cell of its row. */
  near: ReadonlySet<string>
  sentence: ReadonlySet<string>
  scene: ReadonlySet<string>
  /** Its words with those in front of it and behind it, in order. */
  run: { before: readonly string[]; own: readonly string[]; behind: readonly string[] }
  /** Facts that its sentence names in brackets. */
  named: ReadonlySet<string>
}

/** How much a word tells about which fact is meant: the more facts hold it, the less. */
export type Weights = ReadonlyMap<string, number>

const vocabularies = new WeakMap<Fact, { label: Set<string>; rest: Set<string> }>()

function vocabularyOf(fact: Fact) {
  const before = vocabularies.get(fact)
  if (before) return before
  const label = contentStems(fact.label)
  const said = contentStems(`${fact.text} ${fact.unit} ${fact.value}`)
  const found = { label, rest: new Set([...said].filter((word) => !label.has(word))) }
  vocabularies.set(fact, found)
  return found
}

export function weightsOf(facts: readonly Fact[]): Weights {
  const counts = new Map<string, number>()
  for (const fact of facts) {
    const { label, rest } = vocabularyOf(fact)
    for (const word of [...label, ...rest]) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Map([...counts].map(([word, count]) => [word, 1 / Math.sqrt(count)]))
}

/** Words and numbers in the order of a text, marks and capitals apart. */
export const runOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|[%$€£]/gu) ?? []

const sameFrom = (a: readonly string[], b: readonly string[]): number => {
  const differs = a.findIndex((word, index) => word !== b[index])
  return differs < 0 ? a.length : differs
}

const points = {
  near: 1,
  sentence: 0.6,
  scene: 0.1,
  absent: -0.2,
  rest: 0.3,
  verbatim: 0.3,
  named: 10,
}

/** How many of the words right around a claim stand in a fact around the same words. */
function verbatim({ text }: Fact, { before, own, behind }: Neighbourhood['run']): number {
  const said = runOf(text)
  const back = before.toReversed()
  return Math.max(
    0,
    ...said.flatMap((_, at) =>
      sameFrom(own, said.slice(at)) < own.length
        ? []
        : [
            sameFrom(back, said.slice(0, at).toReversed()) +
              sameFrom(behind, said.slice(at + own.length)),
          ],
    ),
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0)

/** How well the words around a claim go with those of a fact; best where all of its label stands right beside it. */
export function closeness(fact: Fact, around: Neighbourhood, weights: Weights): number {
  const { label, rest } = vocabularyOf(fact)
  const weigh = (word: string) => weights.get(word) ?? 1
  const placed = (word: string) => {
    if (around.near.has(word)) return points.near
    if (around.sentence.has(word)) return points.sentence
    return around.scene.has(word) ? points.scene : points.absent
  }
  const words = [...label]
  const beside = words.filter((word) => around.near.has(word))
  return (
    sum(words.map((word) => weigh(word) * placed(word))) +
    sum(beside.map(weigh)) / (sum(words.map(weigh)) || 1) +
    sum([...rest].map((word) => weigh(word) * Math.max(0, placed(word)))) * points.rest +
    verbatim(fact, around.run) * points.verbatim +
    (around.named.has(fact.id) ? points.named : 0)
  )
}

/** The candidate with the most points, the first of several. */
export function closest<T extends object>(
  candidates: readonly T[],
  judge: (candidate: T) => number,
): T | null {
  const [first = null, ...others] = candidates
  if (first === null || others.length === 0) return first
  let best = { candidate: first, points: judge(first) }
  for (const candidate of others) {
    const found = judge(candidate)
    if (found > best.points) best = { candidate, points: found }
  }
  return best.candidate
}

/** What counts for likeness: the name above all, then what goes in and out, and the problem. */
export type Comparable = { title: string; input: string; output: string; problem: string }

const small = new Set(
  'a an the and or of in on at to for from by with is are was be been it its this that these which who what when how we us our they them their you your not no more most than into about each every per can could would should has have had do does did so if as too also'.split(
    ' ',
  ),
)

/** The words that carry meaning, without endings that English adds. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
  return new Set(words.filter((word) => !small.has(word)).map(stem))
}

const stem = (word: string) => (word.length > 4 ? word.replace(/(ing|ed|es|s)$/, '') : word)

function trigramsOf(text: string): Set<string> {
  const plain = ` ${[...wordsOf(text)].join(' ')} `
  return new Set(
    Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)),
  )
}

const sharedBy = (a: Set<string>, b: Set<string>): number =>
  [...a].filter((part) => b.has(part)).length

/** Shared parts against all parts, 0–1; 0 where one has none. */
function jaccard(a: Set<string>, b: Set<string>): number {
  const shared = sharedBy(a, b)
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

/** Shared parts against those of the smaller one, 0–1. */
function overlap(a: Set<string>, b: Set<string>): number {
  const fewer = Math.min(a.size, b.size)
  return fewer < 3 ? 0 : sharedBy(a, b) / fewer
}

/** How alike two use cases sound, 0–1. */
export function likeness(a: Comparable, b: Comparable): number {
  const titles = Math.max(
    jaccard(trigramsOf(a.title), trigramsOf(b.title)),
    0.8 * overlap(wordsOf(a.title), wordsOf(b.title)),
  )
  const turn = overlap(wordsOf(`${a.input} ${a.output}`), wordsOf(`${b.input} ${b.output}`))
  const problem = jaccard(wordsOf(a.problem), wordsOf(b.problem))
  return Math.min(1, 0.55 * titles + 0.3 * turn + 0.3 * problem)
}

const alikeFrom = 0.33
const most = 3

/** Those that sound alike, the likest first. */
export const similarTo = <Known extends Comparable>(
  asked: Comparable,
  known: readonly Known[],
): Known[] =>
  known
    .map((each) => ({ each, score: likeness(asked, each) }))
    .filter(({ score }) => score >= alikeFrom)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ each }) => each)

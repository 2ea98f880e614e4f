/** What a final score means, as Breck et al. (2017) grade it; the words are ours. */
const bands = [
  { above: 5, name: '>5', words: 'far ahead of usual practice: tested and watched throughout' },
  { above: 3, name: '(3,5]', words: 'strong: fit for systems the business depends on' },
  { above: 2, name: '(2,3]', words: 'reasonably tested; more of it could run by itself' },
  { above: 1, name: '(1,2]', words: 'a first pass at production; more work is needed' },
  { above: 0, name: '(0,1]', words: 'some tests, and probably serious holes' },
]

const researchProject = {
  name: '0',
  words: 'a research project rather than a system for production',
}

export type TestScore = { score: number; weakest: number; band: { name: string; words: string } }

/**
 * ML Test Score: the smallest of the section sums.
 *
 * @param sums points of each section: 1 for a test that runs by itself, 0.5 for one done by hand and written down
 * @returns the score, the index of the (first) weakest section and the band; null without sections
 * @see Breck et al. (2017), The ML Test Score: A Rubric for ML Production Readiness
 */
export function mlTestScore(sums: readonly number[]): TestScore | null {
  if (sums.length === 0) return null
  const score = Math.min(...sums)
  const { name, words } = bands.find(({ above }) => score > above) ?? researchProject
  return { score, weakest: sums.indexOf(score), band: { name, words } }
}

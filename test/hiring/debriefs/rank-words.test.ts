import { describe, expect, test } from 'vitest'
import { anchorsReadApart } from '#app/hiring/debriefs/arithmetic/agreement-words.ts'
import { rankFinalists } from '#app/hiring/debriefs/arithmetic/ranking.ts'
import { chanceWords, rankCaption } from '#app/hiring/debriefs/finalists/rank-words.ts'

type Given = { name: string; raw: number; corrected: number; sd?: number }

/** Finalists with these raw and corrected composites, ranked, for so many seats. */
function ranked(given: Given[], seats = 1, readApart = false) {
  const all = given.map((one) => ({ sd: 0.2, ...one }))
  const finalists = all.map(({ name, raw, corrected, sd }) => ({
    id: name,
    name,
    score: raw,
    corrected: { low: corrected - 2 * sd, high: corrected + 2 * sd },
  }))
  const ranking = rankFinalists(
    all.map(({ name, corrected, sd }) => ({ id: name, score: corrected, sd, means: [] })),
    seats,
  )
  return { ranking, finalists, seats, readApart }
}

describe('what stands above the finalists', () => {
  test('is that the ranges overlap, and no name, where they do', () => {
    const data = ranked([
      { name: 'Kwame', raw: 3.69, corrected: 3.95 },
      { name: 'Ingrid', raw: 3.69, corrected: 3.52 },
    ])
    expect(rankCaption(data)).toMatch(/^The same raw composite, 3\.69 each, .*ranges overlap/)
    expect(rankCaption(data)).not.toMatch(/Kwame|%/)
    expect(chanceWords(data)).toMatch(/^Kwame is ahead once strictness is corrected: .* 9\d %\.$/)
  })

  test('leaves the raw composites out where they differ', () => {
    const data = ranked([
      { name: 'Kwame', raw: 3.9, corrected: 3.95 },
      { name: 'Ingrid', raw: 3.5, corrected: 3.52 },
    ])
    expect(rankCaption(data)).toMatch(/^The corrected ranges overlap/)
  })

  test('says so where the correction alone separates them', () => {
    const data = ranked([
      { name: 'Kwame', raw: 3.69, corrected: 4.6, sd: 0.1 },
      { name: 'Ingrid', raw: 3.69, corrected: 3.0, sd: 0.1 },
    ])
    expect(rankCaption(data)).toMatch(/the correction alone tells them apart/)
  })

  test('names who is ahead where nothing speaks against it', () => {
    const data = ranked([
      { name: 'Kwame', raw: 4.5, corrected: 4.6, sd: 0.1 },
      { name: 'Ingrid', raw: 3.1, corrected: 3.0, sd: 0.1 },
    ])
    expect(rankCaption(data)).toMatch(/^Kwame is ahead/)
    expect(chanceWords(data)).toBeNull()
  })

  test('names nobody where interviewers read the anchors differently', () => {
    const given = [
      { name: 'Kwame', raw: 4.5, corrected: 4.6, sd: 0.1 },
      { name: 'Ingrid', raw: 3.1, corrected: 3.0, sd: 0.1 },
    ]
    const data = ranked(given, 1, true)
    expect(rankCaption(data)).toBe(anchorsReadApart)
    expect(chanceWords(data)).toMatch(/^Kwame is ahead/)
  })

  test('looks at the range where the seats end, not at those who all have one', () => {
    const three = [
      { name: 'Kwame', raw: 4.5, corrected: 4.5, sd: 0.1 },
      { name: 'Ingrid', raw: 4.4, corrected: 4.4, sd: 0.1 },
      { name: 'Noor', raw: 2.2, corrected: 2.2, sd: 0.1 },
    ]
    expect(rankCaption(ranked(three, 2))).toMatch(/^The first 2 separate/)
    expect(rankCaption(ranked(three, 3))).toMatch(/a seat for each/)
  })
})

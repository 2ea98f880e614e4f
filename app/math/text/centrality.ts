const damping = 0.85
const rounds = 30

/**
 * Share of visits that a random reader pays each sentence who moves on in proportion to similarity, as in PageRank with
 * damping 0.85: LexRank (Erkan & Radev 2004, continuous) over cosines, TextRank (Mihalcea & Tarau 2004) over word overlap.
 *
 * @param similarity square, not negative
 * @returns shares that sum to 1; even where nothing resembles anything
 */
export const centralities = (similarity: readonly (readonly number[])[]): number[] => {
  const size = similarity.length
  const totals = similarity.map((row) => row.reduce((sum, value) => sum + value, 0))
  let shares = Array.from({ length: size }, () => 1 / size)
  for (let round = 0; round < rounds; round += 1) {
    const next = Array.from({ length: size }, () => (1 - damping) / size)
    for (let from = 0; from < size; from += 1) {
      const total = totals[from]!
      for (let to = 0; to < size; to += 1) {
        const part = total > 0 ? similarity[from]![to]! / total : 1 / size
        next[to]! += damping * shares[from]! * part
      }
    }
    shares = next
  }
  return shares
}

/** Parts by turns, each with everything outside it. */
export const folds = <T>(items: readonly T[], count: number): { rest: T[]; part: T[] }[] =>
  Array.from({ length: count }, (_, turn) => ({
    rest: items.filter((__, at) => at % count !== turn),
    part: items.filter((__, at) => at % count === turn),
  }))

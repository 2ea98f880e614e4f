import type { Compared } from './finalists.ts'
import type { Finalists } from './finalists.server.ts'

/** What the page of the finalists gets, field by field. */
export const finalistsData = (home: string, found: Finalists) => ({
  home,
  seats: found.seats,
  hired: found.hired,
  headcount: found.opening.headcount,
  statistics: found.statistics,
  ownCardFirst: found.ownCardFirst,
  thin: found.thin,
  unlinked: found.unlinked,
  readApart: found.readApart,
  ranking: found.ranking,
  evidence: found.evidence.map(({ name, ratings }) => ({ name, ratings })),
  finalists: found.compared.map((one) => ({
    ...finalistData(one),
    inName: found.inName.get(one.id) ?? { unconfirmed: false, denied: false },
  })),
})

export type FinalistsData = ReturnType<typeof finalistsData>

const finalistData = ({ id, name, rule, score, corrected, marks }: Compared) => ({
  id,
  name,
  rule: rule.outcome,
  score,
  corrected: corrected && {
    score: corrected.score,
    low: corrected.low,
    high: corrected.high,
  },
  marks,
})

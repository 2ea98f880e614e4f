import { Evidence } from './evidence.tsx'
import type { EvidenceProps } from './evidence.tsx'
import { Statistics } from './statistics.tsx'
import type { StatisticsProps } from './statistics.tsx'

export type FindingsProps = EvidenceProps & StatisticsProps

/** What the scorecards hold, one by one and in figures, with nothing to fill in. */
export const Findings = ({ reading, cards, ...rest }: FindingsProps) => (
  <>
    <Evidence reading={reading} cards={cards} />
    <Statistics reading={reading} {...rest} />
  </>
)

import { inWords } from '#app/hiring/interviews/pools/pool-words.ts'
import type { PoolLoad } from '#app/hiring/interviews/pools/pool-load.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'

/** What each pool of the loop can take, and what waits for it. */
export const Pools = ({ rows }: { rows: readonly PoolLoad[] }) =>
  rows.length > 0 && (
    <Section
      title="Pools"
      lead="What the people of each pool can take at most in a week, against what they have before them. Other openings take from the same weeks, so it lasts at least as long as it says."
    >
      <Table
        caption="Pools and what waits for them"
        hideCaption
        rows={rows}
        rowKey={({ planId }) => planId}
        columns={[
          { key: 'name', label: 'Interview', heads: true, cell: ({ name }) => name },
          {
            key: 'each',
            label: 'A candidate meets',
            cell: ({ each, people }) => `${inWords(each)} of ${inWords(people)}`,
          },
          {
            key: 'week',
            label: 'Candidates a week',
            align: 'end',
            cell: ({ candidatesPerWeek }) => `at most ${candidatesPerWeek}`,
          },
          { key: 'ahead', label: 'Not held yet', align: 'end', cell: aheadOf },
          { key: 'toSetUp', label: 'To set up', align: 'end', cell: ({ toSetUp }) => toSetUp },
          { key: 'weeks', label: 'Takes', cell: weeksOf },
        ]}
      />
    </Section>
  )

const aheadOf = ({ ahead, perWeek }: PoolLoad) => `${ahead}, at ${perWeek} a week`

/** From here on a candidate waits longer than most do. */
const long = 3

function weeksOf({ weeks }: PoolLoad) {
  if (weeks === null) return <Status tone="warn">They take none a week</Status>
  if (weeks === 0) return <Status tone="good">Nothing waits</Status>
  const words = weeks === 1 ? 'a week' : `${weeks} weeks`
  return <Status tone={weeks >= long ? 'warn' : 'good'}>At least {words}</Status>
}

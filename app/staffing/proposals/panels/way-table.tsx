import type { StoredWay } from '#db/schema/staffing.ts'
import { differenceWords, moneyWords, wayNames, wayWords } from '#app/staffing/pricing/way-words.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type Row = StoredWay & { gain: number; lets: string }

const columns = [
  { key: 'way', label: 'Way', heads: true, cell: ({ kind }: Row) => wayNames[kind] },
  {
    key: 'gain',
    label: 'Against doing nothing',
    align: 'end' as const,
    cell: ({ gain, kind }: Row) => (kind === 'nothing' ? '–' : differenceWords(gain)),
  },
  {
    key: 'value',
    label: 'Plan',
    align: 'end' as const,
    cell: ({ planValue, proved }: Row) => `${proved ? '' : '≥ '}${moneyWords(planValue)}`,
  },
  {
    key: 'words',
    label: 'What it does',
    cell: ({ kind, gain, cost, lets }: Row) => `${wayWords(kind, gain, cost)} ${lets}`,
  },
]

/** Hiring beside every other way to close the gap, each priced by the same optimiser. */
export function WayTable({ ways, titles }: { ways: StoredWay[]; titles: Record<string, string> }) {
  const base = ways.find(({ kind }) => kind === 'nothing')?.planValue ?? 0
  const rows = ways
    .map((way) => ({ ...way, gain: way.planValue - base, lets: letsIn(way.unlocked, titles) }))
    .toSorted((a, b) => b.planValue - a.planValue)
  return (
    <Section
      title="Ways to close the gap"
      lead="Borrowing lends a colleague for two quarters at salary; a contractor costs 1.6 salaries; training gives half a person after a quarter; a smaller scope saves a quarter of this role’s effort and gives up 15 % of the value."
    >
      <Table
        caption="Ways to close the gap, best plan first"
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ kind }) => kind}
      />
    </Section>
  )
}

const letsIn = (ids: string[], titles: Record<string, string>) =>
  ids.length > 0 ? `Lets in: ${ids.map((id) => titles[id] ?? 'one that is gone').join('; ')}.` : ''

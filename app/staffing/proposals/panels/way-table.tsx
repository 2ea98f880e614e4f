import type { StoredWay } from '#db/schema/staffing.ts'
import { differenceWords, moneyWords } from '#app/planning/money.ts'
import { choiceWords, wayNames, wayWords } from '#app/staffing/pricing/way-words.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type Row = StoredWay & { gain: number; lets: string; chosen: string | null }

const columnsFor = (currency: string) => [
  {
    key: 'way',
    label: 'Way',
    heads: true,
    cell: ({ kind, chosen }: Row) => (
      <>
        {wayNames[kind]} {chosen && <Status tone="good">Approved</Status>}
      </>
    ),
  },
  {
    key: 'gain',
    label: 'Against doing nothing',
    align: 'end' as const,
    cell: ({ gain, kind }: Row) => (kind === 'nothing' ? '–' : differenceWords(gain, currency)),
  },
  {
    key: 'value',
    label: 'Plan',
    align: 'end' as const,
    cell: ({ planValue, proved }: Row) => `${proved ? '' : '≥ '}${moneyWords(planValue, currency)}`,
  },
  {
    key: 'words',
    label: 'What it does',
    cell: ({ kind, gain, cost, lets, chosen }: Row) => (
      <>
        {wayWords(kind, gain, cost, currency)} {lets}
        {chosen && <span className="row-note text-sm">Why: {chosen}</span>}
      </>
    ),
  },
]

type Props = {
  ways: StoredWay[]
  titles: Record<string, string>
  currency: string
  verdict: { verdict: 'approved' | 'declined'; reason: string } | null
}

/** Hiring beside every other way to close the gap, each priced by the same optimiser. */
export function WayTable({ ways, titles, currency, verdict }: Props) {
  const base = ways.find(({ kind }) => kind === 'nothing')?.planValue ?? 0
  const rows = ways
    .map((way) => ({ ...way, gain: way.planValue - base, lets: letsIn(way.unlocked, titles) }))
    .toSorted((a, b) => b.gain - a.gain)
  const chosen = choiceWords(verdict, rows, currency)
  return (
    <Section
      title="Ways to close the gap"
      lead="Borrowing lends a colleague for two quarters at salary; a contractor costs 1.6 salaries; training gives half a person after a quarter; a smaller scope saves a quarter of this role’s effort and gives up 15 % of the value."
    >
      <Table
        caption="Ways to close the gap, best plan first"
        hideCaption
        columns={columnsFor(currency)}
        rows={rows.map((row) => ({ ...row, chosen: row.kind === 'hire' ? chosen : null }))}
        rowKey={({ kind }) => kind}
      />
    </Section>
  )
}

const letsIn = (ids: string[], titles: Record<string, string>) =>
  ids.length > 0 ? `Lets in: ${ids.map((id) => titles[id] ?? 'one that is gone').join('; ')}.` : ''

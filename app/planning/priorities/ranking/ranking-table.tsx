import type { Packed } from '#app/ui/data/packed.ts'
import { WrittenTable, type WrittenColumn } from '#app/ui/data/written-table.tsx'
import { markup } from '#app/ui/markup/markup.ts'
import { pageLink } from '#app/ui/markup/links.ts'
import type { ShownRow } from './shown-ranking.ts'

export type RankingTableProps = {
  /** Address of the page of one use case, without its id, and what follows it. */
  base: string
  search: string
  scoreName: string
  top: number
  rows: Packed<ShownRow[]>
}

/** Places, numbers with their spread, and how often each place was taken. */
export const RankingTable = ({ rows, ...props }: RankingTableProps) => (
  <WrittenTable
    caption="Use cases by priority"
    hideCaption
    columnsFor={columnsFor}
    given={props}
    rows={rows}
  />
)

const columnsFor = ({
  base,
  search,
  scoreName,
  top,
}: Omit<RankingTableProps, 'rows'>): WrittenColumn<ShownRow>[] => [
  { key: 'rank', label: 'Rank', align: 'end', cell: ({ rank }) => rank ?? '–' },
  {
    key: 'title',
    label: 'Use case',
    heads: true,
    cell: ({ id, title, number }) =>
      markup`${pageLink(`${base}/${id}${search}`, title)} <span class="text-muted text-xs">no. ${number}</span>`,
  },
  { key: 'score', label: `${scoreName} (80 % range)`, align: 'end', cell: score },
  { key: 'shares', label: 'Ranks over the draws', cell: shares },
  {
    key: 'top',
    label: `In the first ${top}`,
    align: 'end',
    cell: ({ firmness }) => firmness?.top ?? '–',
  },
]

function score({ score: said, spread, missing }: ShownRow) {
  if (said !== null)
    return markup`<b>${said}</b>${spread && markup`<span class="score-spread">${spread}</span>`}`
  const why = missing.length > 0 ? `Missing: ${missing.join(', ')}` : 'No answer with these figures'
  return markup`<span class="text-warn">${why}</span>`
}

const shares = ({ firmness }: ShownRow) =>
  firmness
    ? markup`<span class="rank-shares">${bars(firmness.path)}<span class="text-muted text-sm">${firmness.words}</span></span>`
    : '–'

const bars = (path: string) =>
  markup`<svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true"><line x1="0" x2="100" y1="20" y2="20"/><path d="${path}"/></svg>`

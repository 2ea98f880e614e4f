import { figure, percent } from '#app/math/text/figures.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import type { Spread } from '#app/planning/use-cases/estimates/spread.ts'
import { stageNames, stageTones } from '#app/planning/use-cases/words.ts'
import type { Stage } from '#app/planning/use-cases/use-case.ts'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'

export type UseCaseRow = {
  id: string
  number: number
  title: string
  output: string
  businessFunction: string
  stage: Stage
  state: 'open' | 'parked' | 'merged'
  ownerName: string | null
  value: Spread | null
  probability: number | null
  effort: number | null
}

const missing = <span className="text-muted">missing</span>

const Value = ({ spread }: { spread: Spread | null }) =>
  spread ? (
    <>
      {figure(spread.mean)}
      <span className="text-muted text-sm row-note">
        {figure(spread.p10)}–{figure(spread.p90)}
      </span>
    </>
  ) : (
    missing
  )

const shown = (value: number | null, words: (value: number) => string) =>
  value === null ? missing : words(value)

const columnsFor = (here: string): Column<UseCaseRow>[] => [
  { key: 'number', label: 'No.', sort: 'number', align: 'end', cell: ({ number }) => number },
  {
    key: 'title',
    label: 'Use case',
    sort: 'title',
    heads: true,
    cell: (row) => <Named here={here} {...row} />,
  },
  { key: 'stage', label: 'Stage', sort: 'stage', cell: (row) => <Standing {...row} /> },
  { key: 'owner', label: 'Owner', cell: ({ ownerName }) => ownerName ?? 'Nobody' },
  numberColumn('value', 'Mean value, thousands a year', ({ value }) => <Value spread={value} />),
  numberColumn('chance', 'Chance', ({ probability }) => shown(probability, percent)),
  numberColumn('effort', 'People-quarters', ({ effort }) =>
    shown(effort, (people) => figure(people, 1)),
  ),
]

function numberColumn(
  key: string,
  label: string,
  cell: Column<UseCaseRow>['cell'],
): Column<UseCaseRow> {
  return { key, label, sort: key, align: 'end', cell }
}

/** Use cases with what is guessed about each; what nobody has guessed says so. */
export const UseCaseTable = ({ here, rows }: { here: string; rows: UseCaseRow[] }) => (
  <Table
    caption="Use cases"
    hideCaption
    columns={columnsFor(here)}
    rows={rows}
    rowKey={({ id }) => id}
  />
)

const Named = ({ here, id, title, output }: UseCaseRow & { here: string }) => (
  <>
    <PageLink to={`${here}/${id}`}>{title}</PageLink>
    <span className="text-muted text-sm row-note">{output}</span>
  </>
)

function Standing({ state, stage }: UseCaseRow) {
  if (state === 'merged') return <Status tone="plain">Merged</Status>
  if (state === 'parked') return <Status tone="warn">Parked</Status>
  return <Status tone={stageTones[stage]}>{stageNames[stage]}</Status>
}

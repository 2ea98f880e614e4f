import type { RestState } from '#app/planning/use-cases/endings/rest.ts'
import { moneyUnit } from '#app/planning/money.ts'
import { figure, percent } from '#app/math/text/figures.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
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
  state: RestState
  ownerName: string | null
  /** The mean of what is guessed, and where 8 of 10 cases lie. */
  value: { mean: number; p10: number; p90: number } | null
  probability: number | null
  effort: number | null
}

const missing = <span className="text-muted">missing</span>

const Value = ({ value }: Pick<UseCaseRow, 'value'>) =>
  value ? (
    <>
      {figure(value.mean)}
      <span className="text-muted text-sm row-note">
        {figure(value.p10)} to {figure(value.p90)}
      </span>
    </>
  ) : (
    missing
  )

const shown = (value: number | null, words: (value: number) => string) =>
  value === null ? missing : words(value)

const columnsFor = (here: string, currency: string): Column<UseCaseRow>[] => [
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
  numberColumn('value', `Value in a year, ${moneyUnit(currency)}`, Value),
  numberColumn('chance', 'Chance', ({ probability }) => shown(probability, percent)),
  numberColumn('effort', 'Effort, people-quarters', ({ effort }) =>
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
type UseCaseTableProps = { here: string; currency: string; rows: UseCaseRow[] }

export const UseCaseTable = ({ here, currency, rows }: UseCaseTableProps) => (
  <Table
    caption="Use cases"
    hideCaption
    columns={columnsFor(here, currency)}
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

import { numberText } from '#app/planning/priorities/methods/words.ts'
import type { Cell } from '#app/planning/priorities/rounds/agreement.ts'
import { Table, type Column } from '#app/ui/data/table.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export interface RatingsTableProps {
  cells: readonly Cell[]
  criteria: readonly { key: string; name: string }[]
  useCases: readonly { id: string; number: number; title: string }[]
  raters: readonly unknown[]
}

/** Median and quartiles of every use case by every criterion; what nobody rated is missing. */
export const RatingsTable = ({ cells, criteria, useCases, raters }: RatingsTableProps) => (
  <Section title="What was rated" lead="Median, with the range that holds the middle half.">
    <Table
      caption="Ratings by use case"
      hideCaption
      columns={columnsFor({ cells, criteria, raters })}
      rows={useCases}
      rowKey={({ id }) => id}
    />
  </Section>
)

type UseCase = RatingsTableProps['useCases'][number]

const columnsFor = ({
  cells,
  criteria,
  raters,
}: Omit<RatingsTableProps, 'useCases'>): Column<UseCase>[] => [
  {
    key: 'title',
    label: 'Use case',
    heads: true,
    cell: ({ number, title }) => `${number} ${title}`,
  },
  ...criteria.map(({ key, name }): Column<UseCase> => ({
    key,
    label: name,
    align: 'end',
    cell: ({ id }) => (
      <Rated
        cell={cells.find((one) => one.useCase === id && one.criterion === key)}
        of={raters.length}
      />
    ),
  })),
]

const Rated = ({ cell, of }: { cell: Cell | undefined; of: number }) => {
  if (!cell || cell.low === null || cell.median === null || cell.high === null)
    return <span className="text-warn">missing</span>
  const given = cell.values.filter((value) => value !== null).length
  return (
    <>
      <b>{numberText(cell.median)}</b>
      <span className="score-spread">
        {numberText(cell.low)}–{numberText(cell.high)}
        {given < of && `, ${given} of ${of}`}
      </span>
    </>
  )
}

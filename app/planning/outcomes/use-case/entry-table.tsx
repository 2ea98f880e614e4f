import { figureWithUnit } from '#app/planning/outcomes/recording/figures.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type ShownEntry = {
  of: string
  unit: string
  value: number | null
  note: string
  by: string
  at: Date
}

/** Every number that was ever entered for a quarter, newest first: the first of each kind counts. */
export const EntryTable = ({
  entries,
  label,
}: {
  entries: readonly ShownEntry[]
  label: string
}) => (
  <Section
    title={`Entered for ${label}`}
    lead="Nothing is overwritten: of each, the newest counts."
  >
    <Table
      caption={`Entries for ${label}`}
      hideCaption
      columns={[
        { key: 'of', label: 'What', heads: true, cell: ({ of }) => of },
        {
          key: 'value',
          label: 'It was',
          align: 'end',
          cell: ({ value, unit }) => (value === null ? 'Taken back' : figureWithUnit(value, unit)),
        },
        { key: 'note', label: 'How', cell: ({ note }) => note || '–' },
        { key: 'by', label: 'By', cell: ({ by }) => by },
        { key: 'at', label: 'When', cell: ({ at }) => momentCell(at) },
      ]}
      rows={entries}
      rowKey={({ of, at }) => `${of} ${at.getTime()}`}
    />
  </Section>
)

const momentCell = (at: Date) => <DateTime at={at} />

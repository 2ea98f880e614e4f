import { agreementWords, type Agreement } from '#app/planning/priorities/rounds/agreement.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export interface AgreementSectionProps {
  agreement: readonly Agreement[]
  criteria: readonly { key: string; name: string }[]
  raters: readonly unknown[]
}

/** How far people put the use cases in the same order, in all and by each criterion. */
export const AgreementSection = ({ agreement, criteria, raters }: AgreementSectionProps) => {
  const nameOf = (key: string | null) =>
    key === null ? 'In all, by weight' : (criteria.find((one) => one.key === key)?.name ?? key)
  return (
    <Section
      title="How far you agree"
      lead="Kendall’s W: 1 where all put the use cases in the same order, 0 where the orders have nothing in common."
    >
      <Table
        caption="Agreement by criterion"
        hideCaption
        columns={[
          { key: 'name', label: 'Criterion', heads: true, cell: (one) => nameOf(one.criterion) },
          {
            key: 'w',
            label: 'Kendall’s W',
            align: 'end',
            cell: ({ w }) => (w === null ? '–' : w.toFixed(2)),
          },
          { key: 'words', label: 'In words', cell: agreementWords },
          {
            key: 'raters',
            label: 'Rated every use case',
            align: 'end',
            cell: (one) => `${one.raters} of ${raters.length}`,
          },
        ]}
        rows={agreement}
        rowKey={({ criterion }) => criterion ?? ''}
      />
    </Section>
  )
}

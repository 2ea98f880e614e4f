import { lossText, peopleText } from '#app/planning/capacity/amounts.ts'
import type { PersonQuarter } from '#app/planning/capacity/ledger/ledger.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type Row = PersonQuarter & { words: string }

export type QuarterSectionProps = { here: string; mayEdit: boolean; quarters: Row[] }

/** How much of somebody there is, quarter by quarter, and a form to say otherwise. */
export const QuarterSection = ({ here, mayEdit, quarters }: QuarterSectionProps) => (
  <Section title="Quarter by quarter" lead="In people: 1 is full time on every weekday.">
    <div className="stack">
      <Table
        caption="Availability per quarter"
        hideCaption
        columns={[
          { key: 'quarter', label: 'Quarter', heads: true, cell: (row: Row) => row.words },
          ...columns.map(({ label, text }) => ({
            key: label,
            label,
            align: 'end' as const,
            cell: text,
          })),
        ]}
        rows={quarters}
        rowKey={({ quarter }) => String(quarter)}
      />
      {mayEdit && <QuarterForm here={here} quarters={quarters} />}
    </div>
  </Section>
)

const columns: { label: string; text: (row: Row) => string }[] = [
  { label: 'There', text: ({ available }) => peopleText(available) },
  { label: 'Holidays', text: ({ holidays }) => lossText(holidays) },
  { label: 'Leave', text: ({ leave }) => lossText(leave) },
  { label: 'New', text: ({ ramping }) => lossText(ramping) },
  { label: 'For work', text: ({ people }) => peopleText(people) },
]

const QuarterForm = ({ here, quarters }: Omit<QuarterSectionProps, 'mayEdit'>) => (
  <details>
    <summary>Say how much they are there in single quarters</summary>
    <PostForm action={`${here}/quarters`}>
      <div className="columns">
        {quarters.map(({ quarter, words, share }, index) => (
          <div key={quarter}>
            <input type="hidden" name={`rows[${index}].quarter`} value={quarter} />
            <TextField
              name={`rows[${index}].percent`}
              label={`${words}, percent of full time`}
              type="number"
              min={0}
              max={100}
              step="1"
              defaultValue={Math.round(share * 100)}
              required={false}
            />
          </div>
        ))}
      </div>
      <div className="form-actions">
        <Button variant="primary">Save the quarters</Button>
      </div>
    </PostForm>
  </details>
)

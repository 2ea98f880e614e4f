import { dayCell } from '#app/planning/capacity/cells.tsx'
import { Table } from '#app/ui/data/table.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type Holiday = { id: string; day: string; name: string }

export type HolidaysProps = { here: string; mayEdit: boolean; holidays: Holiday[] }

/** Days on which nobody works. */
export const Holidays = ({ here, mayEdit, holidays }: HolidaysProps) => (
  <Section
    title="Public holidays"
    lead="Weekdays on which nobody works. Each takes one working day from everybody."
  >
    <div className="stack">
      {holidays.length === 0 && <p>None are entered.</p>}
      {holidays.length > 0 && (
        <Table
          caption="Public holidays"
          hideCaption
          columns={[
            { key: 'name', label: 'Holiday', heads: true, cell: ({ name }) => name },
            { key: 'day', label: 'Day', cell: ({ day }) => dayCell(day) },
            ...(mayEdit
              ? [{ key: 'remove', label: '', cell: (row: Holiday) => remove(here, row) }]
              : []),
          ]}
          rows={holidays}
          rowKey={({ id }) => id}
        />
      )}
      {mayEdit && (
        <PostForm action={`${here}/holidays`} layout="inline" aria-label="Add a holiday">
          <TextField name="day" label="Day" type="date" required />
          <TextField name="name" label="Holiday" maxLength={80} required />
          <Button variant="primary">Add</Button>
        </PostForm>
      )}
    </div>
  </Section>
)

const remove = (here: string, { id, name }: Holiday) => (
  <PostForm action={`${here}/holidays/${id}/removal`} layout="inline">
    <Button variant="quiet" size="small" aria-label={`Remove ${name}`}>
      Remove
    </Button>
  </PostForm>
)

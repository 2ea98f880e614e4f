import { dayCell } from '#app/planning/capacity/cells.tsx'
import { Table } from '#app/ui/data/table.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type Leave = { id: string; firstDay: string; lastDay: string; reason: string | null }

export type AwaySectionProps = { here: string; mayEdit: boolean; leaves: Leave[] }

/** When somebody is away. Why is for them and for admins; everybody else sees that they are. */
export const AwaySection = ({ here, mayEdit, leaves }: AwaySectionProps) => (
  <Section
    title="Days away"
    lead="Everybody who plans sees when somebody is away; why is for the person and for admins."
  >
    <div className="stack">
      {leaves.length > 0 && (
        <Table
          caption="Days away"
          hideCaption
          columns={[
            {
              key: 'first',
              label: 'From',
              heads: true,
              cell: ({ firstDay }) => dayCell(firstDay),
            },
            {
              key: 'last',
              label: 'To',
              cell: ({ lastDay }) => dayCell(lastDay),
            },
            { key: 'reason', label: 'Why', cell: ({ reason }) => reason ?? 'Away' },
            ...(mayEdit
              ? [{ key: 'remove', label: '', cell: (row: Leave) => remove(here, row) }]
              : []),
          ]}
          rows={leaves}
          rowKey={({ id }) => id}
        />
      )}
      {mayEdit && <LeaveForm here={here} />}
    </div>
  </Section>
)

const remove = (here: string, { id, firstDay }: Leave) => (
  <PostForm action={`${here}/leaves/${id}/removal`} layout="inline">
    <Button variant="quiet" size="small" aria-label={`Remove the days away from ${firstDay}`}>
      Remove
    </Button>
  </PostForm>
)

const LeaveForm = ({ here }: { here: string }) => (
  <details>
    <summary>Enter days away</summary>
    <PostForm action={`${here}/leaves`}>
      <div className="columns">
        <TextField name="firstDay" label="First day" type="date" required />
        <TextField name="lastDay" label="Last day" type="date" required />
      </div>
      <TextField
        name="reason"
        label="Why"
        hint="Seen by the person and by admins alone."
        maxLength={200}
        required={false}
      />
      <div className="form-actions">
        <Button variant="primary">Enter</Button>
      </div>
    </PostForm>
  </details>
)

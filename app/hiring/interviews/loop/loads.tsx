import type { InterviewerLoad } from '#app/hiring/interviews/loop-verdict.ts'
import { type Column, Table } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type LoadsProps = {
  home: string
  people: readonly InterviewerLoad[]
  /** Those who take part in this loop. */
  used: ReadonlySet<string>
  mayEdit: boolean
}

/** How much this loop's interviewers have before them, over all openings. */
export const Loads = ({ home, people, used, mayEdit }: LoadsProps) => {
  const rows = people.filter(({ memberId }) => used.has(memberId))
  if (rows.length === 0) return null
  return (
    <Section
      title="Interviewers’ weeks"
      lead="Interviews in the fullest of the next four weeks, over all openings, against what each person can take; and all that are set up with them and not held yet, with a time or without."
    >
      <Table
        caption="Interviewers and their load"
        hideCaption
        rows={rows}
        rowKey={({ memberId }) => memberId}
        columns={[
          { key: 'name', label: 'Interviewer', heads: true, cell: ({ name }) => name },
          { key: 'booked', label: 'Fullest week', align: 'end', cell: ({ booked }) => booked },
          { key: 'state', label: 'Load', cell: stateOf },
          { key: 'ahead', label: 'Not held yet', align: 'end', cell: ({ ahead }) => ahead },
          mostColumn(home, mayEdit),
        ]}
      />
    </Section>
  )
}

const mostColumn = (home: string, mayEdit: boolean): Column<InterviewerLoad> => ({
  key: 'most',
  label: 'At most per week',
  cell: (person) => (mayEdit ? <LoadForm home={home} person={person} /> : person.perWeek),
})

function stateOf({ booked, perWeek }: InterviewerLoad) {
  if (booked > perWeek) return <Status tone="warn">{booked - perWeek} too many</Status>
  if (booked === perWeek) return <Status tone="warn">Full</Status>
  return <Status tone="good">Room for {perWeek - booked}</Status>
}

const LoadForm = ({ home, person }: { home: string; person: InterviewerLoad }) => (
  <PostForm action={`${home}/interviewers/${person.memberId}/load`} layout="inline">
    <TextField
      name="perWeek"
      label={`Interviews per week for ${person.name}, at most`}
      hideLabel
      type="number"
      min={0}
      max={40}
      required
      defaultValue={person.perWeek}
      style={{ inlineSize: '4.5rem' }}
    />
    <Button type="submit" size="small">
      Set
    </Button>
  </PostForm>
)

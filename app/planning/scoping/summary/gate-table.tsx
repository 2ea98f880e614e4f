import { PageLink } from '#app/ui/anchors/page-link.tsx'
import type { GateStanding } from '#app/planning/scoping/standing/gates.ts'
import { Table, type Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

interface GateTableProps {
  here: string
  gates: readonly GateStanding[]
  mayLetPast: boolean
}

/** Every gate with how it stands and why; who plans may let the use case past one. */
export const GateTable = ({ here, gates, mayLetPast }: GateTableProps) => (
  <Table
    caption="Gates"
    hideCaption
    rowKey={({ question }) => question}
    rows={gates}
    columns={columnsFor(here, mayLetPast)}
  />
)

const columnsFor = (here: string, mayLetPast: boolean): Column<GateStanding>[] => [
  {
    key: 'gate',
    label: 'Gate',
    heads: true,
    cell: ({ question, title, step }) => (
      <PageLink to={`${here}/${step}#${question}`}>
        {question} {title}
      </PageLink>
    ),
  },
  { key: 'standing', label: 'Stands', cell: (gate) => <Standing {...gate} /> },
  {
    key: 'why',
    label: 'Why',
    cell: (gate) => <Why here={here} gate={gate} mayLetPast={mayLetPast} />,
  },
]

const Standing = ({ verdict, passing }: GateStanding) => {
  if (verdict === 'passed') return <Status tone="good">Passed</Status>
  if (passing) return <Status tone="accent">Let past</Status>
  return verdict === 'failed' ? (
    <Status tone="danger">Failed</Status>
  ) : (
    <Status tone="warn">Open</Status>
  )
}

interface WhyProps {
  here: string
  gate: GateStanding
  mayLetPast: boolean
}

const Why = ({ here, gate, mayLetPast }: WhyProps) => {
  const { question, title, verdict, reason, passing, blocks } = gate
  if (verdict === 'passed') return <span className="text-muted">{reason}</span>
  return (
    <>
      <p>{verdict === 'failed' ? reason : `To pass: ${reason}`}</p>
      {passing && (
        <p>
          {passing.passedBy} let it past while {passing.verdict}: “{passing.reason}”
        </p>
      )}
      {blocks && mayLetPast && (
        <details>
          <summary className="text-sm">Let it past with a reason</summary>
          <PostForm
            action={`${here}/passings`}
            layout="inline"
            aria-label={`Let it past ${question} ${title}`}
          >
            <input type="hidden" name="question" value={question} />
            <TextField
              name="reason"
              label="Why it may go on all the same"
              required
              maxLength={500}
            />
            <Button type="submit">Let it past</Button>
          </PostForm>
        </details>
      )}
    </>
  )
}

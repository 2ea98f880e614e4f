import { PageLink } from '#app/ui/anchors/page-link.tsx'
import type { GateStanding } from '#app/planning/scoping/standing/gates.ts'
import { Table, type Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

interface GateSectionProps {
  here: string
  gates: readonly GateStanding[]
  mayLetPast: boolean
}

/** The gates that have an answer: what failed with why, what is passed folded. Open ones stand among the open questions. */
export const GateSection = ({ here, gates, mayLetPast }: GateSectionProps) => {
  const failed = gates.filter(({ verdict }) => verdict === 'failed')
  const passed = gates.filter(({ verdict }) => verdict === 'passed')
  if (failed.length + passed.length === 0) return null
  return (
    <Section title="Gates" card lead="Each must be passed. A failed one never just lowers a score.">
      {failed.length > 0 && (
        <Table
          caption="Failed gates"
          hideCaption
          rowKey={({ question }) => question}
          rows={failed}
          columns={columnsFor(here, mayLetPast)}
        />
      )}
      {passed.length > 0 && <Passed here={here} passed={passed} of={gates.length} />}
    </Section>
  )
}

type PassedProps = { here: string; passed: readonly GateStanding[]; of: number }

const Passed = ({ here, passed, of }: PassedProps) => (
  <details>
    <summary>
      {passed.length} of {of} passed, with what was answered
    </summary>
    <Table
      caption="Passed gates"
      hideCaption
      rowKey={({ question }) => question}
      rows={passed}
      columns={columnsFor(here, false).filter(({ key }) => key !== 'standing')}
    />
  </details>
)

const columnsFor = (here: string, mayLetPast: boolean): Column<GateStanding>[] => [
  {
    key: 'gate',
    label: 'Gate',
    heads: true,
    cell: ({ question, title, step }) => (
      <PageLink to={`${here}/${step}#${question}`}>{title}</PageLink>
    ),
  },
  { key: 'standing', label: 'Stands', cell: (gate) => <Standing {...gate} /> },
  {
    key: 'why',
    label: 'Why',
    cell: (gate) => <Why here={here} gate={gate} mayLetPast={mayLetPast} />,
  },
]

const Standing = ({ passing }: GateStanding) =>
  passing ? <Status tone="accent">Let past</Status> : <Status tone="danger">Failed</Status>

interface WhyProps {
  here: string
  gate: GateStanding
  mayLetPast: boolean
}

/** What a gate was answered with, or what it takes to pass, and the way past it. */
export const Why = ({ here, gate, mayLetPast }: WhyProps) => {
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
            aria-label={`Let it past: ${title}`}
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

import { organisationContext } from '#app/accounts/context.ts'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { partNames, questionNames, questions, smallestGroup } from './survey.ts'
import type { GroupResult, Question } from './survey.ts'
import { showResults } from './surveys.server.ts'
import type { Route } from './+types/results.page.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  return showResults(context.get(organisationContext), params.opening)
}

/** How candidates of one opening found the process. */
export default function Results({ loaderData: { shown, total } }: Route.ComponentProps) {
  return (
    <div className="stack">
      <Section
        title="What candidates say"
        lead={`Candidates may answer three questions after each part. Answers carry no name and no time, and are shown ${smallestGroup} at a time.`}
      >
        {shown.length === 0 ? (
          <EmptyState title="Nothing to show yet" level={3}>
            Results appear once {smallestGroup} candidates have answered about the same part.
          </EmptyState>
        ) : (
          <div className="stack">
            {total !== null && <p className="text-muted">{total} answers in all.</p>}
            {shown.map((group) => (
              <Part key={group.part} {...group} />
            ))}
          </div>
        )}
      </Section>
    </div>
  )
}

const format = (value: number) => value.toFixed(1)

type Row = { question: Question; spread: number[]; mean: number }

const columns: Column<Row>[] = [
  {
    key: 'question',
    label: 'Statement',
    heads: true,
    cell: ({ question }) => questionNames[question],
  },
  ...['1', '2', '3', '4', '5'].map((choice, at): Column<Row> => ({
    key: choice,
    label: choice,
    align: 'end',
    cell: ({ spread }) => spread[at] || '–',
  })),
  { key: 'mean', label: 'Mean', align: 'end', cell: ({ mean }) => format(mean) },
]

const Part = ({ part, count, means, spread, comments }: GroupResult) => (
  <Section title={partNames[part]} level={3} card>
    <Table
      caption={`${partNames[part]}: what ${count} candidates chose, from 1 (not at all) to 5 (fully)`}
      columns={columns}
      rows={questions.map((question) => ({
        question,
        spread: spread[question],
        mean: means[question],
      }))}
      rowKey={({ question }) => question}
    />
    {comments.length > 0 && (
      <ul className="stack">
        {comments.map((comment) => (
          <li key={comment} className="said-text">
            “{comment}”
          </li>
        ))}
      </ul>
    )}
  </Section>
)

import { organisationContext } from '#app/accounts/context.ts'
import { Bars } from '#app/ui/charts/bars.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { partNames, questionNames, questions, smallestGroup } from './survey.ts'
import type { GroupResult } from './survey.ts'
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

const Part = ({ part, count, means, comments }: GroupResult) => {
  const best = questions.toSorted((one, other) => means[other] - means[one])[0] ?? 'expected'
  return (
    <Section title={partNames[part]} level={3} card>
      <Bars
        caption={`“${questionNames[best]}” fares best: ${format(means[best])} of 5.`}
        name={`${partNames[part]}: mean agreement of ${count} candidates, 1 to 5`}
        rows={questions.map((question) => ({
          label: questionNames[question],
          value: means[question],
        }))}
        max={5}
        format={format}
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
}

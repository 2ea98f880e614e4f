import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export interface AskedSectionProps {
  home: string
  /** Whether the reader may follow a use case to its page. */
  mayPlan: boolean
  useCases: readonly { id: string; number: number; title: string }[]
  criteria: readonly {
    key: string
    name: string
    question: string
    unit: string
    worst: number
    best: number
  }[]
}

/** What is rated, and by what, while nobody sees the ratings. */
export const AskedSection = ({ home, mayPlan, useCases, criteria }: AskedSectionProps) => (
  <div className="columns">
    <Section title="What is rated" card>
      <ul className="rows">
        {useCases.map(({ id, number, title }) => (
          <li key={id}>
            {number} {mayPlan ? <PageLink to={`${home}/use-cases/${id}`}>{title}</PageLink> : title}
          </li>
        ))}
      </ul>
    </Section>
    <Section title="By what" card>
      <ul className="rows">
        {criteria.map(({ key, name, question, unit, worst, best }) => (
          <li key={key}>
            <strong>{name}</strong>{' '}
            <span className="text-muted">
              {worst} (worst) to {best} (best) {unit}
            </span>
            {question && <p className="text-sm text-muted">{question}</p>}
          </li>
        ))}
      </ul>
    </Section>
  </div>
)

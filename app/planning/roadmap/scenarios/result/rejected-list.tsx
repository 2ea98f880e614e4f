import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Rejected } from '#app/planning/roadmap/solving/plan.ts'
import { outWords } from '#app/planning/roadmap/scenarios/model/admission-words.ts'

type Props = {
  rejected: Rejected[]
  /** Those that the optimiser was not asked about, and why. */
  cannotBePlanned: { id: string; title: string; reason: string }[]
  quarters: string[]
  titles: Record<string, string>
  roles: Record<string, string>
  currency: string
  home: string
}

const shown = 3

/** How changes are measured against each other. */
const measure =
  'Each with the change that costs least in money: more people at their salary, or where that is not known at what such work brings on average; more budget as it is. What it would add is told before that cost.'

/** What stays out, and the cheapest change that would let each of it in: what would add the most comes first. */
export const RejectedList = ({ rejected, cannotBePlanned, ...names }: Props) => {
  const sorted = rejected.toSorted((a, b) => (b.change?.gain ?? -1) - (a.change?.gain ?? -1))
  const others = sorted.slice(shown)
  return (
    <Section
      title="What stays out"
      card
      level={3}
      {...(rejected.some(({ change }) => change) && { lead: measure })}
    >
      {rejected.length === 0 && (
        <p className="text-muted">Nothing: every use case that can be planned is in.</p>
      )}
      <Rows rows={sorted.slice(0, shown)} {...names} />
      {others.length > 0 && (
        <details>
          <summary>{others.length === 1 ? 'One more' : `${others.length} more`}</summary>
          <Rows rows={others} {...names} />
        </details>
      )}
      {cannotBePlanned.length > 0 && (
        <details>
          <summary>{cannotBePlanned.length} that cannot be planned</summary>
          <ul className="prose">
            {cannotBePlanned.map(({ id, title, reason }) => (
              <li key={id}>
                <PageLink to={`${names.home}/use-cases/${id}`}>{title}</PageLink>: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

const Rows = ({
  rows,
  home,
  ...names
}: Omit<Props, 'rejected' | 'cannotBePlanned'> & { rows: Rejected[] }) => (
  <ul className="prose">
    {rows.map(({ useCase, ...rejected }) => (
      <li key={useCase}>
        <PageLink to={`${home}/use-cases/${useCase}`}>
          {names.titles[useCase] ?? 'A use case that is gone'}
        </PageLink>
        {': '}
        {outWords(rejected, names)}
      </li>
    ))}
  </ul>
)

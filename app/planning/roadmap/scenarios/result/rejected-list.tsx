import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Rejected } from '#app/planning/roadmap/solving/plan.ts'
import { admissionWords } from '#app/planning/roadmap/scenarios/model/admission-words.ts'

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

/** What stays out, and the cheapest change that would let each of it in: what would add the most comes first. */
export const RejectedList = ({ rejected, cannotBePlanned, ...names }: Props) => {
  const sorted = rejected.toSorted((a, b) => (b.change?.gain ?? -1) - (a.change?.gain ?? -1))
  const others = sorted.slice(shown)
  return (
    <Section title="What stays out" card level={3}>
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
    {rows.map(({ useCase, reason, change }) => (
      <li key={useCase}>
        <PageLink to={`${home}/use-cases/${useCase}`}>
          {names.titles[useCase] ?? 'A use case that is gone'}
        </PageLink>
        {': '}
        {change ? admissionWords(change, names) : (reason ?? 'it would not pay.')}
      </li>
    ))}
  </ul>
)

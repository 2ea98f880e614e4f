import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Rejected } from '#app/planning/roadmap/solving/plan.ts'
import { admissionWords } from '#app/planning/roadmap/scenarios/model/admission-words.ts'

type Props = {
  rejected: Rejected[]
  quarters: string[]
  titles: Record<string, string>
  roles: Record<string, string>
  currency: string
  home: string
}

/** What stays out, and the cheapest change that would let each of it in. */
export const RejectedList = ({ rejected, home, ...names }: Props) => (
  <Section title="What stays out" card level={3}>
    {rejected.length > 0 ? (
      <ul className="prose">
        {rejected.map(({ useCase, reason, change }) => (
          <li key={useCase}>
            <PageLink to={`${home}/use-cases/${useCase}`}>
              {names.titles[useCase] ?? 'A use case that is gone'}
            </PageLink>
            {': '}
            {change ? admissionWords(change, names) : (reason ?? 'it would not pay.')}
          </li>
        ))}
      </ul>
    ) : (
      <p className="text-muted">Nothing: every use case is in.</p>
    )}
  </Section>
)

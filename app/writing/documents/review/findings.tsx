import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { gapWords } from '#app/writing/documents/sections/gaps.ts'
import type { ReviewView } from './review-view.ts'

export type FindingsProps = Pick<ReviewView, 'findings' | 'gaps'> & { here: string }

/** What the rules of this kind of document find, what must change first. */
export const Findings = ({ here, findings, gaps }: FindingsProps) => (
  <Section title="Checks" id="checks" lead={leadOf(gaps)}>
    {findings.length === 0 ? (
      <p>Nothing to mend.</p>
    ) : (
      <ul className="findings">
        {findings.map(({ section, severity, message, fix }) => (
          <li key={`${section?.id ?? ''} ${message}`}>
            <Status tone={severity === 'must' ? 'danger' : 'warn'}>
              {severity === 'must' ? 'Must' : 'Should'}
            </Status>
            <div>
              <p>
                {section && <PageLink to={`${here}#${section.id}`}>{section.title}</PageLink>}
                {section && ': '}
                {message}
              </p>
              <p className="text-muted text-sm">{fix}</p>
            </div>
          </li>
        ))}
      </ul>
    )}
  </Section>
)

const leadOf = (gaps: number): string => {
  if (gaps === 0) return 'Rules for this kind of document. It has no gaps.'
  return `Rules for this kind of document. It has ${gapWords(gaps)}, each marked “Must”. Whoever approves it with them says why.`
}

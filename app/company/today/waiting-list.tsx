import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'

export type ShownGroup = {
  key: string
  title: string
  total: number
  items: {
    id: string
    to: string
    label: string
    note: string
    at: string | null
    inName?: InNameFacts | undefined
  }[]
  action: { to: string; label: string }
}

/** One kind of thing that waits: how many, the first few, and where to go on. */
export const WaitingList = ({ title, total, items, action }: ShownGroup) => (
  <Section
    card
    title={
      <>
        {title} <span className="waiting-count">{total}</span>
      </>
    }
    actions={
      <LinkButton to={action.to} size="small">
        {action.label}
      </LinkButton>
    }
  >
    <ul className="waiting">
      {items.map((item) => (
        <li key={item.id}>
          <span className="cluster">
            <PageLink to={item.to}>{item.label}</PageLink>
            {item.inName && <InNameMark {...item.inName} />}
          </span>
          <span className="waiting-note">
            {item.note}
            {item.at && (
              <>
                {item.note && ' · '}
                <RelativeTime at={item.at} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
    {total > items.length && <p className="text-sm text-muted">and {total - items.length} more</p>}
  </Section>
)

import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import type { Requirement } from './before-publishing.ts'

const marks = {
  done: <Status tone="good">Done</Status>,
  open: <Status tone="warn">To do</Status>,
  advised: <Status>Advised</Status>,
}

/** What a draft still needs, each with the way there. */
export const RequirementList = ({ list, here }: { list: Requirement[]; here: string }) => (
  <ul className="stack text-sm" aria-label="Before publishing">
    {list.map(({ label, state, why, to }) => (
      <li key={label}>
        {marks[state]}{' '}
        {state === 'done' || to === null ? (
          label
        ) : (
          <PageLink to={`${here}/${to}`}>{label}</PageLink>
        )}
        {state !== 'done' && why && <p className="text-muted">{why}</p>}
      </li>
    ))}
  </ul>
)

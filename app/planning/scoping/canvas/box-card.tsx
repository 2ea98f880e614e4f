import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import type { FilledBox } from './fill.ts'

type BoxCardProps = { here: string; box: FilledBox }

/** One box of a canvas: what stands in it, and what is still to be answered. */
export const BoxCard = ({ here, box: { title, asks, lines, missing, ready } }: BoxCardProps) => (
  <li className="canvas-box">
    <div className="cluster">
      <h3>{title}</h3>
      {!ready && <Status tone="warn">Not ready</Status>}
    </div>
    <p className="text-sm text-muted">{asks}</p>
    {lines.length > 0 && (
      <dl>
        {lines.map(({ label, text, failed }) => (
          <div key={label}>
            <dt className="text-xs text-muted">
              {failed ? `${label}: its gate has failed` : label}
            </dt>
            <dd className="told">{text}</dd>
          </div>
        ))}
      </dl>
    )}
    {missing.length > 0 && (
      <p className="text-sm">
        To answer:{' '}
        {missing.map(({ label, step, question }, index) => (
          <span key={question}>
            {index > 0 && ', '}
            <PageLink to={`${here}/${step}#${question}`}>{label}</PageLink>
          </span>
        ))}
      </p>
    )}
  </li>
)

import type { ReactNode } from 'react'
import { PageLink } from '#app/ui/anchors/page-link.tsx'

export interface Crumb {
  to: string
  label: string
}

export interface PageHeaderProps {
  title: ReactNode
  /** The way here, outermost first; the page itself is left out. */
  crumbs?: readonly Crumb[]
  lead?: ReactNode
  badge?: ReactNode
  actions?: ReactNode
}

export const PageHeader = ({ title, crumbs = [], lead, badge, actions }: PageHeaderProps) => (
  <header className="page-header">
    <div>
      {crumbs.length > 0 && (
        <nav className="crumbs" aria-label="Breadcrumbs">
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <PageLink to={crumb.to}>{crumb.label}</PageLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="cluster">
        <h1>{title}</h1>
        {badge}
      </div>
      {lead && <p className="page-lead">{lead}</p>}
    </div>
    {actions && <div className="cluster">{actions}</div>}
  </header>
)

import type { ReactNode } from 'react'
import { OrganisationBand } from './organisation-band.tsx'
import type { OrganisationBandProps } from './organisation-band.tsx'

export interface PublicShellProps {
  organisation: { name: string; href: string }
  /** The organisation's own colours and logo; without them the head is plain. */
  look?: OrganisationBandProps['look'] | null
  links?: readonly { href: string; label: string }[]
  footer?: ReactNode
  children: ReactNode
}

/** The plain frame of careers and portal pages, in the organisation's name; works without script. */
export const PublicShell = ({
  organisation,
  look,
  links = [],
  footer,
  children,
}: PublicShellProps) => (
  <>
    <header className="public-head">
      <OrganisationBand look={look ?? null}>
        <a className="public-name" href={organisation.href}>
          {organisation.name}
        </a>
        {links.length > 0 && (
          <nav aria-label="Main">
            <ul>
              {links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </OrganisationBand>
    </header>
    <main id="main" className="public-main" tabIndex={-1}>
      {children}
    </main>
    {footer && (
      <footer className="public-foot">
        <div className="public-row">{footer}</div>
      </footer>
    )}
  </>
)

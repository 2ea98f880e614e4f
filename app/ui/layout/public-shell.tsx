import type { ReactNode } from 'react'

export interface PublicShellProps {
  organisation: { name: string; href: string }
  links?: readonly { href: string; label: string }[]
  footer?: ReactNode
  children: ReactNode
}

/** The plain frame of careers and portal pages, in the organisation's name; works without script. */
export const PublicShell = ({ organisation, links = [], footer, children }: PublicShellProps) => (
  <>
    <header className="public-head">
      <div className="public-row">
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
      </div>
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

import type { ReactNode } from 'react'
import { NavLink } from 'react-router'

export interface SettingsFrameProps {
  pages: { to: string; label: string; end?: boolean | undefined }[]
  children: ReactNode
}

/** The list of settings beside the one that is open; nothing to choose from needs no list. */
export const SettingsFrame = ({ pages, children }: SettingsFrameProps) =>
  pages.length < 2 ? (
    <>{children}</>
  ) : (
    <div className="settings">
      <nav className="settings-list" aria-label="Settings">
        <ul>
          {pages.map(({ to, label, end }) => (
            <li key={to}>
              <NavLink to={to} end={end}>
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings-page">{children}</div>
    </div>
  )

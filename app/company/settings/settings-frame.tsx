import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { isCurrent } from '#app/ui/layout/navigation.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'

type Page = { to: string; label: string; end?: boolean | undefined }

export interface SettingsFrameProps {
  groups: { title: string; pages: Page[] }[]
  children: ReactNode
}

/** The list of settings beside the one that is open, folded on a phone; nothing to choose from needs no list. */
export function SettingsFrame({ groups, children }: SettingsFrameProps) {
  const { pathname } = useLocation()
  const pages = groups.flatMap((group) => group.pages)
  if (pages.length < 2) return <>{children}</>
  const here = pages.find((page) => isCurrent(page, pathname))
  return (
    <div className="settings">
      <nav className="settings-list" aria-label="Settings">
        <details key={pathname}>
          <summary className="button">
            Settings{here && <span className="settings-here">{here.label}</span>}
          </summary>
          <div>
            {groups.map(({ title, pages: within }) => (
              <div key={title}>
                <p className="nav-title">{title}</p>
                <ul>
                  {within.map((page) => (
                    <li key={page.to}>
                      <PageLink to={page.to} aria-current={page === here ? 'page' : undefined}>
                        {page.label}
                      </PageLink>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </details>
      </nav>
      <div className="settings-page">{children}</div>
    </div>
  )
}

import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { isCurrent } from '#app/ui/layout/navigation.tsx'
import { useCurrentInView } from '#app/ui/layout/tabs.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'

export interface SettingsFrameProps {
  pages: { to: string; label: string; end?: boolean | undefined }[]
  children: ReactNode
}

/** The list of settings beside the one that is open; nothing to choose from needs no list. */
export function SettingsFrame({ pages, children }: SettingsFrameProps) {
  const { pathname } = useLocation()
  const row = useCurrentInView(pathname)
  if (pages.length < 2) return <>{children}</>
  return (
    <div className="settings">
      <nav ref={row} className="settings-list" aria-label="Settings">
        <ul>
          {pages.map((page) => (
            <li key={page.to}>
              <PageLink to={page.to} aria-current={isCurrent(page, pathname) ? 'page' : undefined}>
                {page.label}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings-page">{children}</div>
    </div>
  )
}

import { type ReactNode, useEffect, useRef } from 'react'
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
  const list = useFoldedAgain(pathname)
  const pages = groups.flatMap((group) => group.pages)
  if (pages.length < 2) return <>{children}</>
  const here = pages.find((page) => isCurrent(page, pathname))
  return (
    <div className="settings">
      <nav className="settings-list" aria-label="Settings">
        <details ref={list}>
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

/** A list that folds when another page is chosen from it; the keyboard goes on at its button, not at the start of the page. */
function useFoldedAgain(pathname: string) {
  const list = useRef<HTMLDetailsElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    const { current } = list
    if (shown.current === pathname) return
    shown.current = pathname
    if (!current?.open) return
    const isWithin = current.contains(document.activeElement)
    current.open = false
    if (isWithin) current.querySelector('summary')?.focus()
  }, [pathname])
  return list
}

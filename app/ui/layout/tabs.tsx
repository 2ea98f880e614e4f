import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Link, NavLink, useLocation } from 'react-router'

export interface Tab {
  to: string
  label: string
  count?: number
  end?: boolean
  /** For tabs that differ in the query alone: says which one is shown. */
  current?: boolean
}

/** Parts of one thing as links: every tab has its own address. */
export const Tabs = ({ tabs, name }: { tabs: readonly Tab[]; name: string }) => (
  <nav ref={useCurrentInView()} className="tabs" aria-label={name}>
    <ul>
      {tabs.map((tab) => (
        <li key={tab.to}>
          <TabLink tab={tab}>
            {tab.label}
            {tab.count !== undefined && <span className="count">{tab.count}</span>}
          </TabLink>
        </li>
      ))}
    </ul>
  </nav>
)

/** On narrow screens the row of tabs scrolls: the current one is shown. */
function useCurrentInView() {
  const ref = useRef<HTMLElement>(null)
  const { pathname, search } = useLocation()
  useEffect(() => {
    const row = ref.current
    const current = row?.querySelector('[aria-current="page"]')
    if (!row || !current) return
    const gap = current.getBoundingClientRect().left - row.getBoundingClientRect().left
    row.scrollLeft += gap - row.clientWidth / 3
  }, [pathname, search])
  return ref
}

const TabLink = ({ tab, children }: { tab: Tab; children: ReactNode }) =>
  tab.current === undefined ? (
    <NavLink to={tab.to} end={tab.end ?? true}>
      {children}
    </NavLink>
  ) : (
    <Link to={tab.to} aria-current={tab.current ? 'page' : undefined}>
      {children}
    </Link>
  )

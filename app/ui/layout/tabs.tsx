import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'

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
  <nav className="tabs" aria-label={name}>
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

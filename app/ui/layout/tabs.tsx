import { NavLink } from 'react-router'

export interface Tab {
  to: string
  label: string
  count?: number
  end?: boolean
}

/** Parts of one thing as links: every tab has its own address. */
export const Tabs = ({ tabs, name }: { tabs: readonly Tab[]; name: string }) => (
  <nav className="tabs" aria-label={name}>
    <ul>
      {tabs.map((tab) => (
        <li key={tab.to}>
          <NavLink to={tab.to} end={tab.end ?? true}>
            {tab.label}
            {tab.count !== undefined && <span className="count">{tab.count}</span>}
          </NavLink>
        </li>
      ))}
    </ul>
  </nav>
)

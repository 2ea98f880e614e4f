import type { ReactNode } from 'react'
import { NavLink } from 'react-router'

export interface NavItem {
  to: string
  label: string
  icon?: ReactNode
  /** How many things wait there; said aloud, left out at 0. */
  waiting?: number
  /** Current only on exactly this address. */
  end?: boolean
}

export interface NavGroup {
  title?: string
  items: NavItem[]
}

export const Navigation = ({ groups, name }: { groups: NavGroup[]; name: string }) => (
  <nav className="nav" aria-label={name}>
    {groups.map((group, index) => (
      <div key={group.title ?? index}>
        {group.title && <p className="nav-title">{group.title}</p>}
        <ul>
          {group.items.map((item) => (
            <li key={item.to}>
              <NavLink className="nav-link" to={item.to} end={item.end}>
                {item.icon}
                {item.label}
                {!!item.waiting && <Waiting count={item.waiting} />}
              </NavLink>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </nav>
)

const Waiting = ({ count }: { count: number }) => (
  <span className="count">
    {count}
    <span className="sr-only"> waiting for you</span>
  </span>
)

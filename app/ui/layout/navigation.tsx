import { Icon } from '#app/ui/icons/icon.tsx'
import type { IconName } from '#app/ui/icons/icon.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

export interface NavItem {
  to: string
  label: string
  icon?: IconName
  /** How many things wait there; said aloud, left out at 0. */
  waiting?: number
  /** Current only on exactly this address. */
  end?: boolean
  /** Pages that belong to it although their addresses lie elsewhere. */
  holds?: RegExp
}

export interface NavGroup {
  title?: string
  items: NavItem[]
}

export function Navigation({ groups, name }: { groups: NavGroup[]; name: string }) {
  const { pathname } = useLocation()
  return (
    <nav ref={useCurrentInView(pathname)} className="nav" aria-label={name}>
      {groups.map((group, index) => (
        <div key={group.title ?? index}>
          {group.title && <p className="nav-title">{group.title}</p>}
          <ul>
            {group.items.map((item) => (
              <li key={item.to}>
                <PageLink
                  className="nav-link"
                  to={item.to}
                  aria-current={ariaCurrent(item, pathname)}
                >
                  {item.icon && <Icon name={item.icon} size={16} />}
                  {item.label}
                  {!!item.waiting && <Waiting count={item.waiting} />}
                </PageLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** On low screens the list scrolls: the current page is shown. */
function useCurrentInView(pathname: string) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    ref.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [pathname])
  return ref
}

const ariaCurrent = (item: NavItem, pathname: string) =>
  isCurrent(item, pathname) ? 'page' : item.holds?.test(pathname) ? 'true' : undefined

type Tellable = { to: string; end?: boolean | undefined }

/** Whether an address is the one that is shown, or lies above it. */
export const isCurrent = ({ to, end }: Tellable, pathname: string): boolean =>
  pathname === to || (!end && pathname.startsWith(`${to}/`))

const Waiting = ({ count }: { count: number }) => (
  <span className="count">
    {count}
    <span className="sr-only"> waiting for you</span>
  </span>
)

import { Icon } from '#app/ui/icons/icon.tsx'
import type { IconName } from '#app/ui/icons/icon.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Kept } from '#app/ui/markup/kept.tsx'
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
    <nav ref={useCurrentInList(pathname)} className="nav" aria-label={name}>
      {groups.map(({ title, items }, index) => (
        <Kept
          key={title ?? index}
          tag="div"
          of={Group}
          given={{ title, items: items.map((item) => shownItem(item, pathname)) }}
        />
      ))}
    </nav>
  )
}

const shownItem = (item: NavItem, pathname: string) => {
  const { to, label, icon, waiting } = item
  return { to, label, icon, waiting, current: ariaCurrent(item, pathname) }
}

type GroupProps = { title: string | undefined; items: ReturnType<typeof shownItem>[] }

const Group = ({ title, items }: GroupProps) => (
  <>
    {title && <p className="nav-title">{title}</p>}
    <ul>
      {items.map(({ to, label, icon, waiting, current }) => (
        <li key={to}>
          <PageLink className="nav-link" to={to} aria-current={current}>
            {icon && <Icon name={icon} size={16} />}
            {label}
            {!!waiting && <Waiting count={waiting} />}
          </PageLink>
        </li>
      ))}
    </ul>
  </>
)

/** Below the current page the list shows a little of what comes next. */
const below = 64

/**
 * On low screens the list scrolls: the current page is shown. It is scrolled by its own measure, because a browser
 * that is told to show a thing begins there with the next press of Tab.
 */
function useCurrentInList(pathname: string) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const list = ref.current
    const current = list?.querySelector<HTMLElement>('[aria-current]')
    if (list && current) list.scrollTop = current.offsetTop + below - list.clientHeight
  }, [pathname])
  return ref
}

const ariaCurrent = (item: NavItem, pathname: string): 'page' | 'true' | undefined =>
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

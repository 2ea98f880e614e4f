import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { isCurrent } from './navigation.tsx'

export interface Tab {
  to: string
  label: string
  count?: number
  end?: boolean
  /** For tabs that differ in the query alone: says which one is shown. */
  current?: boolean
}

/** Parts of one thing as links: every tab has its own address. */
export function Tabs({ tabs, name }: { tabs: readonly Tab[]; name: string }) {
  const { pathname, search } = useLocation()
  const shown = shownTab(tabs, pathname)
  return (
    <nav ref={useCurrentInView(pathname + search)} className="tabs" aria-label={name}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <PageLink
              to={tab.to}
              aria-current={tab === shown ? nearness(tab, pathname) : undefined}
            >
              {tab.label}
              {tab.count !== undefined && <span className="count">{tab.count}</span>}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The tab of this address, else the nearest one above it: a page without a tab of its own is a part of that one. */
function shownTab(tabs: readonly Tab[], pathname: string): Tab | undefined {
  if (tabs.some(({ current }) => current !== undefined)) return tabs.find(({ current }) => current)
  return tabs
    .filter(({ to }) => isCurrent({ to }, pathname))
    .toSorted((one, other) => other.to.length - one.to.length)[0]
}

const nearness = ({ to, current }: Tab, pathname: string) =>
  (current ?? to === pathname) ? 'page' : 'true'

/** On narrow screens the row of tabs scrolls: the current one is shown. */
function useCurrentInView(address: string) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const row = ref.current
    const current = row?.querySelector('[aria-current]')
    if (!row || !current) return
    const gap = current.getBoundingClientRect().left - row.getBoundingClientRect().left
    row.scrollLeft += gap - row.clientWidth / 3
  }, [address])
  return ref
}

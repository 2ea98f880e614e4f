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
  return (
    <nav ref={useCurrentInView(pathname + search)} className="tabs" aria-label={name}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <PageLink to={tab.to} aria-current={isShown(tab, pathname) ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className="count">{tab.count}</span>}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const isShown = ({ to, end = true, current }: Tab, pathname: string) =>
  current ?? isCurrent({ to, end }, pathname)

/** On narrow screens the row of tabs scrolls: the current one is shown. */
function useCurrentInView(address: string) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const row = ref.current
    const current = row?.querySelector('[aria-current="page"]')
    if (!row || !current) return
    const gap = current.getBoundingClientRect().left - row.getBoundingClientRect().left
    row.scrollLeft += gap - row.clientWidth / 3
  }, [address])
  return ref
}

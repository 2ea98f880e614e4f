import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Kept } from '#app/ui/markup/kept.tsx'
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
      <Kept
        tag="ul"
        of={Items}
        given={{ tabs, shown: shown && { to: shown.to, as: nearness(shown, pathname) } }}
      />
    </nav>
  )
}

type ItemsProps = {
  tabs: readonly Tab[]
  shown: { to: string; as: 'page' | 'true' } | undefined
}

const Items = ({ tabs, shown }: ItemsProps) =>
  tabs.map(({ to, label, count }) => (
    <li key={to}>
      <PageLink to={to} aria-current={to === shown?.to ? shown.as : undefined}>
        {label}
        {count !== undefined && <span className="count">{count}</span>}
      </PageLink>
    </li>
  ))

/** The tab of this address, else the nearest one above it: a page without a tab of its own is a part of that one. */
function shownTab(tabs: readonly Tab[], pathname: string): Tab | undefined {
  if (tabs.some(({ current }) => current !== undefined)) return tabs.find(({ current }) => current)
  return tabs
    .filter(({ to }) => isCurrent({ to }, pathname))
    .toSorted((one, other) => other.to.length - one.to.length)[0]
}

const nearness = ({ to, current }: Tab, pathname: string) =>
  (current ?? to === pathname) ? 'page' : 'true'

/** On narrow screens a row of links scrolls: the current one is shown. */
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

import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

const hidePopovers = () => {
  for (const shown of document.querySelectorAll<HTMLElement>('[popover]')) shown.hidePopover?.()
}

const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')

/** Closes the open menus of a page by Escape, by a press elsewhere and when the page changes. */
export function useClosingMenus(): void {
  const location = useLocation()
  const seen = useRef(location)
  useEffect(() => {
    // A menu that was opened before the script arrived stays open.
    if (seen.current === location) return
    for (const menu of openMenus()) menu.open = false
    hidePopovers()
    seen.current = location
  }, [location])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      for (const menu of openMenus()) {
        menu.open = false
        if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
      }
    }
    const onPointer = (event: PointerEvent) => {
      for (const menu of openMenus()) if (!menu.contains(event.target as Node)) menu.open = false
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPointer)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPointer)
    }
  }, [])
}

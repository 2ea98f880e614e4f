import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { PaletteItem } from './palette-items.ts'
import type { Shortcut } from './shortcuts.ts'
import { useShortcuts } from './use-shortcuts.tsx'

const loadDialog = () => import('./palette-dialog.tsx')
const PaletteDialog = lazy(loadDialog)
const loadList = () => import('./shortcut-list.tsx')
const ShortcutList = lazy(async () => ({ default: (await loadList()).ShortcutList }))

const OpenContext = createContext({ show: () => {}, list: () => {} })

export interface PaletteProps {
  pages: readonly PaletteItem[]
  actions?: readonly PaletteItem[]
  /** Answers `?q=` with `PaletteResults`. */
  searchUrl?: string
  shortcuts?: readonly Shortcut[]
  children: ReactNode
}

/** Ctrl or Cmd with K anywhere on the page opens the palette; its code loads when someone first touches keys or mouse. */
export function Palette({ children, shortcuts = [], ...offers }: PaletteProps) {
  const [open, setOpen] = useState(false)
  const [listed, setListed] = useState(false)
  const openers = useMemo(() => ({ show: () => setOpen(true), list: () => setListed(true) }), [])
  useShortcuts(shortcuts, openers.list)
  usePreparedDialog()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      if (event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpen((now) => !now)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <OpenContext value={openers}>
      {children}
      {open && (
        <Suspense>
          <PaletteDialog {...offers} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      {listed && (
        <Suspense>
          <ShortcutList shortcuts={shortcuts} onClose={() => setListed(false)} />
        </Suspense>
      )}
    </OpenContext>
  )
}

/** Loads the dialog at the first sign of a person, so that it is there when it is called. */
function usePreparedDialog() {
  useEffect(() => {
    const prepare = new AbortController()
    const options = { signal: prepare.signal, passive: true }
    const load = () => {
      prepare.abort()
      void loadDialog()
      void loadList()
    }
    document.addEventListener('keydown', load, options)
    document.addEventListener('mousemove', load, options)
    return () => prepare.abort()
  }, [])
}

/** Opens the list of shortcuts, for those who switched the keys off. */
export const useShortcutList = () => use(OpenContext).list

/** Opens the palette; without script the link leads to the search page. */
export function PaletteLink({ to, children }: { to: string; children: ReactNode }) {
  const { show } = use(OpenContext)
  return (
    <a
      className="palette-link"
      href={to}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        show()
      }}
    >
      {children}
    </a>
  )
}

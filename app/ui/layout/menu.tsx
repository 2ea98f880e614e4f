import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'

export interface MenuProps {
  label: ReactNode
  /** Needed where the visible label alone does not say what opens. */
  name?: string
  align?: 'start' | 'end'
  side?: 'down' | 'up'
  className?: string
  faceClass?: string
  children: ReactNode
}

/** A disclosure of links and forms: native `<details>`, so it opens without script. */
export function Menu({ label, name, align, side, className, faceClass, children }: MenuProps) {
  const ref = useClosing()
  const place = [align === 'end' && 'menu-end', side === 'up' && 'menu-up', className]
  return (
    <details ref={ref} className={['menu', ...place].filter(Boolean).join(' ')}>
      <summary className={faceClass ?? 'menu-face'} aria-label={name}>
        {label}
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  )
}

export interface MenuLinkProps {
  to: string
  current?: boolean
  children: ReactNode
}

export const MenuLink = ({ to, current, children }: MenuLinkProps) => (
  <Link className="menu-item" to={to} aria-current={current ? 'true' : undefined}>
    {children}
  </Link>
)

function useClosing() {
  const ref = useRef<HTMLDetailsElement>(null)
  const location = useLocation()
  const seen = useRef(location)
  useEffect(() => {
    // A menu that was opened before the script arrived stays open.
    if (ref.current && seen.current !== location) ref.current.open = false
    seen.current = location
  }, [location])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const menu = ref.current
      if (event.key !== 'Escape' || !menu?.open) return
      menu.open = false
      if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
    }
    const onPointer = (event: PointerEvent) => {
      const menu = ref.current
      if (menu?.open && !menu.contains(event.target as Node)) menu.open = false
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPointer)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPointer)
    }
  }, [])
  return ref
}

import type { ReactNode } from 'react'
import { PageLink } from '#app/ui/anchors/page-link.tsx'

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

/** A disclosure of links and forms: native `<details>`, so it opens without script; with it `useClosingMenus` closes it. */
export function Menu({ label, name, align, side, className, faceClass, children }: MenuProps) {
  const place = [align === 'end' && 'menu-end', side === 'up' && 'menu-up', className]
  return (
    <details className={['menu', ...place].filter(Boolean).join(' ')}>
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
  <PageLink className="menu-item" to={to} aria-current={current ? 'true' : undefined}>
    {children}
  </PageLink>
)

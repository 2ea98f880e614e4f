import { Icon } from '#app/ui/icons/icon.tsx'
import type { ReactNode } from 'react'

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'danger'

export interface BadgeProps {
  tone?: Tone
  children: ReactNode
}

export const Badge = ({ tone = 'plain', children }: BadgeProps) => (
  <span className={tone === 'plain' ? 'badge' : `badge is-${tone}`}>{children}</span>
)

const icons = {
  plain: 'circle-dashed',
  accent: 'circle-dot',
  good: 'check',
  warn: 'triangle-alert',
  danger: 'circle-alert',
} as const

/** A badge whose tone is also a shape, so that it never speaks by colour alone. */
export function Status({ tone = 'plain', children }: BadgeProps) {
  return (
    <Badge tone={tone}>
      <Icon name={icons[tone]} size={12} />
      {children}
    </Badge>
  )
}

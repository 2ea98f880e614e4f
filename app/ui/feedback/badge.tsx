import { Check, CircleAlert, CircleDashed, CircleDot, TriangleAlert } from 'lucide-react'
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
  plain: CircleDashed,
  accent: CircleDot,
  good: Check,
  warn: TriangleAlert,
  danger: CircleAlert,
}

/** A badge whose tone is also a shape, so that it never speaks by colour alone. */
export function Status({ tone = 'plain', children }: BadgeProps) {
  const Icon = icons[tone]
  return (
    <Badge tone={tone}>
      <Icon size={12} aria-hidden />
      {children}
    </Badge>
  )
}

import type { ReactNode } from 'react'

export interface EmptyStateProps {
  /** What would be here. */
  title: string
  /** Why it is not, or what it is good for. */
  children: ReactNode
  /** The one next step. */
  action?: ReactNode
  level?: 2 | 3
}

export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <div className="empty">
      <Title>{title}</Title>
      <p>{children}</p>
      {action && <div>{action}</div>}
    </div>
  )
}

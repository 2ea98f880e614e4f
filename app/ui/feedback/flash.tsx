import type { ReactNode } from 'react'

export interface FlashProps {
  message: string
  tone?: 'plain' | 'warn' | 'danger'
  /** A small form that takes the last step back, or a link to what was made. */
  undo?: ReactNode
}

/** What just happened, said once at the top of the next page. */
export const Flash = ({ message, tone = 'plain', undo }: FlashProps) => (
  <div
    className={tone === 'plain' ? 'flash' : `flash is-${tone}`}
    role={tone === 'danger' ? 'alert' : 'status'}
  >
    <p>{message}</p>
    {undo}
  </div>
)

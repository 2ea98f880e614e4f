import type { ReactNode } from 'react'

export interface NoticeProps {
  title?: string
  tone?: 'plain' | 'good' | 'warn' | 'danger'
  children: ReactNode
}

/** Something to know before going on, standing in the page. */
export const Notice = ({ title, tone = 'plain', children }: NoticeProps) => (
  <div className={tone === 'plain' ? 'notice' : `notice is-${tone}`} role="note">
    {title && <p className="notice-title">{title}</p>}
    <div>{children}</div>
  </div>
)

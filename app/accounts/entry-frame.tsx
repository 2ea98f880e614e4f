import type { ReactNode } from 'react'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { PublicShell } from '#app/ui/layout/public-shell.tsx'

export type EntryFrameProps = {
  title: string
  lead?: ReactNode
  footer?: ReactNode
  children: ReactNode
}

/** The frame of pages before an organisation is entered. */
export const EntryFrame = ({ title, lead, footer, children }: EntryFrameProps) => (
  <PublicShell organisation={{ name: 'Groundwork', href: '/' }} footer={footer}>
    <div className="stack mx-auto max-w-lg entry">
      <PageHeader title={title} lead={lead} />
      {children}
    </div>
  </PublicShell>
)

import type { ReactNode } from 'react'
import { PublicShell } from '#app/ui/layout/public-shell.tsx'

export interface CareersFrameProps {
  organisation: { name: string; slug: string }
  children: ReactNode
}

export const CareersFrame = ({ organisation: { name, slug }, children }: CareersFrameProps) => (
  <PublicShell
    organisation={{ name, href: `/careers/${slug}` }}
    links={[
      { href: `/careers/${slug}`, label: 'Open positions' },
      { href: `/portal/${slug}`, label: 'Your application' },
    ]}
    footer={<span>{name} hires with Groundwork.</span>}
  >
    {children}
  </PublicShell>
)

import type { ReactNode } from 'react'
import type { ShownLook } from '#app/accounts/organisations/look/look.ts'
import { PublicShell } from '#app/ui/layout/public-shell.tsx'

export interface CareersFrameProps {
  organisation: { name: string; slug: string; look: ShownLook | null }
  children: ReactNode
}

export const CareersFrame = ({
  organisation: { name, slug, look },
  children,
}: CareersFrameProps) => (
  <PublicShell
    organisation={{ name, href: `/careers/${slug}` }}
    look={look}
    links={[
      { href: `/careers/${slug}`, label: 'Open positions' },
      { href: `/portal/${slug}`, label: 'Your application' },
    ]}
    footer={<span>{name} hires with Groundwork.</span>}
  >
    {children}
  </PublicShell>
)

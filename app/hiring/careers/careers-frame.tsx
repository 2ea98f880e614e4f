import type { ReactNode } from 'react'
import type { ShownLook } from '#app/accounts/organisations/look/look.ts'
import { words } from '#app/hiring/careers/words/words.ts'
import { PublicShell } from '#app/ui/layout/public-shell.tsx'

export interface CareersFrameProps {
  organisation: { name: string; slug: string; look: ShownLook | null }
  children: ReactNode
}

const said = words.frame

export const CareersFrame = ({
  organisation: { name, slug, look },
  children,
}: CareersFrameProps) => (
  <PublicShell
    organisation={{ name, href: `/careers/${slug}` }}
    look={look}
    links={[
      { href: `/careers/${slug}`, label: said.positions },
      { href: `/portal/${slug}`, label: said.application },
    ]}
    footer={<span>{said.footer(name)}</span>}
  >
    {children}
  </PublicShell>
)

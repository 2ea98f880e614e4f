import type { ReactNode } from 'react'
import type { Verdict } from '#app/problems.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'

/** Tells that the privacy notice and the rules of retention part; `children` say where either is changed. */
export const NoticeDiffers = ({ verdict, children }: { verdict: Verdict; children: ReactNode }) =>
  !verdict.ok && (
    <Notice tone="warn" title="The notice and the rules do not agree">
      {verdict.reason} {children}
    </Notice>
  )

import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { Verdict } from '#app/problems.ts'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'

type RestingProps = {
  here: string
  home: string
  mayPlan: boolean
  /** Whether a merge can be taken back; null where there is none. */
  separation: Verdict | null
  useCase: {
    parking: { reason: string; at: Date } | null
    mergedInto: { id: string; reason: string } | null
  }
}

/** Why a use case rests, and the way back. */
export function Resting({ here, home, mayPlan, separation, useCase }: RestingProps) {
  const { parking, mergedInto } = useCase
  if (mergedInto)
    return (
      <Notice title="Merged">
        <p>
          It is the same as <PageLink to={`${home}/${mergedInto.id}`}>this use case</PageLink>:{' '}
          {mergedInto.reason}
        </p>
        {mayPlan && separation?.ok && <Back action={`${here}/separation`}>Take it out again</Back>}
        {mayPlan && separation && !separation.ok && <p>{separation.reason}</p>}
      </Notice>
    )
  if (!parking) return null
  return (
    <Notice tone="warn" title="Parked">
      <p>
        <RelativeTime at={parking.at} />: {parking.reason}
      </p>
      {mayPlan && <Back action={`${here}/return`}>Bring it back</Back>}
    </Notice>
  )
}

const Back = ({ action, children }: { action: string; children: string }) => (
  <PostForm action={action} layout="inline">
    <Button size="small">{children}</Button>
  </PostForm>
)

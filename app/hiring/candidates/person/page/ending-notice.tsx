import { outcomeNames } from '#app/hiring/candidates/candidate.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { PageProps } from './page-props.ts'

export function EndingNotice({ here, candidacy: { ending, may } }: PageProps) {
  if (!ending) return null
  return (
    <Notice
      title={outcomeNames[ending.outcome]}
      tone={ending.outcome === 'hired' ? 'good' : 'plain'}
    >
      <p>
        <DateTime at={ending.at} />
        {ending.reason && `: ${ending.reason}`}
      </p>
      {may.reject && ending.outcome !== 'hired' && (
        <PostForm action={`${here}/reopening`} layout="inline">
          <Button size="small">Take back into the process</Button>
        </PostForm>
      )}
    </Notice>
  )
}

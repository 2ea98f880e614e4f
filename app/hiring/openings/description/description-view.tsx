import { Notice } from '#app/ui/feedback/notice.tsx'
import { Preview } from './preview.tsx'

export type DescriptionViewProps = {
  /** Null where there is none that the reader may see. */
  markdown: string | null
  /** Why the reader cannot do more. */
  reason: string
}

/** The job description for members who may not change it. */
export const DescriptionView = ({ markdown, reason }: DescriptionViewProps) =>
  markdown === null ? (
    <Notice title="Not published yet">
      {reason} What you need for interviews stands in the interview loop and the rubric.
    </Notice>
  ) : (
    <div className="stack">
      <Notice>{reason}</Notice>
      <Preview text={markdown} />
    </div>
  )

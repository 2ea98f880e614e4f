import type { Finding } from '#app/roles/job-ad/finding.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Preview } from './preview.tsx'

/** The job description for members who may read it and not change it. */
export const DescriptionView = ({
  markdown,
  reason,
}: {
  markdown: string
  findings: Finding[]
  reason: string
}) => (
  <div className="stack">
    <Notice>{reason}</Notice>
    <Preview text={markdown} />
  </div>
)

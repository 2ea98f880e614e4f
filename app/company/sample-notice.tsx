import { PageLink } from '#app/ui/anchors/page-link.tsx'

export type SampleNoticeProps = {
  /** Where it is removed, for those who may. */
  to: string | null
}

/** Says on every page that some of what it shows is invented. */
export const SampleNotice = ({ to }: SampleNoticeProps) => (
  <p className="sample-notice" role="note">
    <strong>Sample data.</strong> Some of what is here is invented.
    {to && (
      <>
        {' '}
        <PageLink to={to}>Remove it</PageLink>
      </>
    )}
  </p>
)

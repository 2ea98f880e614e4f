import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { RelativeTime } from '#app/ui/time/moment.tsx'
import { writerWords } from '#app/writing/documents/document.ts'
import { Margin } from '#app/writing/documents/comments/margin.tsx'
import { sectionTone, sectionWords } from '#app/writing/documents/sections/gaps.ts'
import { ClaimedText } from './claimed-text.tsx'
import type { ReadSection } from './document-view.ts'

export type DocumentSectionProps = {
  here: string
  section: ReadSection
  people: readonly { id: string; name: string }[]
  mayEdit: boolean
  mayComment: boolean
}

/** One section with what is said about it in the margin. */
export function DocumentSection(props: DocumentSectionProps) {
  const { here, section, mayEdit } = props
  const { id, title } = section
  return (
    <section id={id} className="document-section" aria-labelledby={`${id}-title`}>
      <div className="document-text">
        <div className="section-head">
          <h2 id={`${id}-title`}>{title}</h2>
          <div className="cluster">
            <Status tone={sectionTone(section)}>{sectionWords(section)}</Status>
            {mayEdit && (
              <PageLink
                className="button is-small"
                to={`${here}/sections/${id}`}
                aria-label={`${section.body === '' ? 'Write' : 'Edit'} ${title}`}
              >
                {section.body === '' ? 'Write' : 'Edit'}
              </PageLink>
            )}
          </div>
        </div>
        {section.body === '' ? <Empty {...props} /> : <Written {...props} />}
      </div>
      <Margin {...props} />
    </section>
  )
}

const Empty = ({ section: { guidance, missing } }: DocumentSectionProps) => (
  <div className="document-empty">
    <p>{guidance}</p>
    {missing.length > 0 && (
      <p>
        Waits for a person to say: <strong>{missing.join(', ')}</strong>.
      </p>
    )}
  </div>
)

const Written = ({ here, section, mayEdit }: DocumentSectionProps) => (
  <>
    <ClaimedText here={here} section={section} />
    <div className="document-origin cluster">
      <span>
        {writerWords[section.writtenBy]} · {section.changedBy},{' '}
        <RelativeTime at={section.changedAt} />
      </span>
      <PageLink to={`${here}/provenance#${section.id}`}>How it came to be</PageLink>
      {mayEdit && <Acceptance here={here} section={section} />}
    </div>
  </>
)

const Acceptance = ({
  here,
  section: { id, version, status, title },
}: Pick<DocumentSectionProps, 'here' | 'section'>) => (
  <PostForm action={`${here}/sections/${id}/acceptance`} layout="plain">
    <input type="hidden" name="version" value={version} />
    <input type="hidden" name="accepted" value={status === 'accepted' ? 'no' : 'yes'} />
    <Button
      size="small"
      variant="quiet"
      aria-label={`${status === 'accepted' ? 'Take back' : 'Accept'}: ${title}`}
    >
      {status === 'accepted' ? 'Take back' : 'Accept'}
    </Button>
  </PostForm>
)

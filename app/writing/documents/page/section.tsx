import type { ReactNode } from 'react'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Menu, MenuLink } from '#app/ui/layout/menu.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
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
            {section.writtenBy === 'model' && (
              <span className="text-muted text-sm">{writerWords.model}</span>
            )}
            <Status tone={sectionTone(section)}>{sectionWords(section)}</Status>
            {mayEdit && section.body !== '' && section.status !== 'accepted' && (
              <Acceptance here={here} section={section} />
            )}
            {mayEdit && (
              <PageLink
                className="button is-small"
                to={`${here}/sections/${id}`}
                aria-label={`${section.body === '' ? 'Write' : 'Edit'} ${title}`}
              >
                {section.body === '' ? 'Write' : 'Edit'}
              </PageLink>
            )}
            {section.body !== '' && <More {...props} />}
          </div>
        </div>
        {section.body === '' ? <Empty {...props} /> : <ClaimedText here={here} section={section} />}
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

/** Where the text comes from, and what is seldom done with it. */
const More = ({ here, section, mayEdit }: DocumentSectionProps) => (
  <Menu label="More" name={`More about ${section.title}`} align="end" faceClass="button is-small">
    <p className="menu-note">
      {writerWords[section.writtenBy]} · {section.changedBy},{' '}
      <RelativeTime at={section.changedAt} />
    </p>
    <MenuLink to={`${here}/provenance#${section.id}`}>How it came to be</MenuLink>
    {mayEdit && section.status === 'accepted' && (
      <AcceptanceForm here={here} section={section} accepted="no">
        <button className="menu-item" aria-label={`Take back the acceptance: ${section.title}`}>
          Take back the acceptance
        </button>
      </AcceptanceForm>
    )}
  </Menu>
)

type AcceptanceProps = Pick<DocumentSectionProps, 'here' | 'section'>

const Acceptance = (props: AcceptanceProps) => (
  <AcceptanceForm {...props} accepted="yes">
    <Button size="small" aria-label={`Accept: ${props.section.title}`}>
      Accept
    </Button>
  </AcceptanceForm>
)

type AcceptanceFormProps = AcceptanceProps & { accepted: 'yes' | 'no'; children: ReactNode }

const AcceptanceForm = ({ here, section, accepted, children }: AcceptanceFormProps) => (
  <PostForm action={`${here}/sections/${section.id}/acceptance`} layout="plain">
    <input type="hidden" name="version" value={section.version} />
    <input type="hidden" name="accepted" value={accepted} />
    {children}
  </PostForm>
)

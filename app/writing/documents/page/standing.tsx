import type { ReactNode } from 'react'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { DocumentNotice } from '#app/writing/documents/kind.ts'
import { gapWords } from '#app/writing/documents/sections/gaps.ts'
import type { DocumentStanding } from './document-view.ts'

export type StandingProps = {
  here: string
  standing: DocumentStanding
  notice: DocumentNotice
  mayEdit: boolean
}

/** What to know before reading, and the one thing to do next. */
export const Standing = ({ here, standing, notice, mayEdit }: StandingProps) => (
  <>
    <Unready notice={notice} />
    {standing.changes > 0 && (
      <Notice tone="warn" title="Facts have changed since they were frozen">
        <p>
          {standing.changes === 1 ? 'One fact is' : `${standing.changes} facts are`} different at
          the source now. <PageLink to={`${here}/facts`}>See what changed and refresh</PageLink>;
          what rests on it is marked in the text.
        </p>
      </Notice>
    )}
    {standing.reading && (
      <Notice title="Silent reading is going on">
        <p>
          {standing.reading.finished} of {standing.reading.readers} have finished.{' '}
          <PageLink to={`${here}/reading`}>Read along</PageLink>
        </p>
      </Notice>
    )}
    {mayEdit && standing.ready && (
      <PostForm action={`${here}/drafts`} layout="inline">
        <Button>Draft what is ready from facts</Button>
        <p className="text-muted text-sm">
          Every empty section for which you have decided what only you can.
        </p>
      </PostForm>
    )}
  </>
)

/** Stands above the document and above its review. */
export const Unready = ({ notice }: { notice: DocumentNotice }) =>
  notice && (
    <Notice tone="warn" title={notice.title}>
      {notice.text}
    </Notice>
  )

/** Where the document stands, in four numbers. */
export const Figures = ({ here, standing }: Pick<StandingProps, 'here' | 'standing'>) => (
  <dl className="document-standing">
    <Figure label="Sections accepted" tone={acceptedTone(standing)}>
      {standing.accepted} of {standing.sections}
      {standing.gaps > 0 && (
        <small>
          <PageLink to={`${here}/review#checks`}>{gapWords(standing.gaps)}</PageLink>
        </small>
      )}
    </Figure>
    <Figure
      label="Claims checked"
      tone={standing.unsupported > 0 ? 'danger' : standing.stale > 0 ? 'warn' : ''}
    >
      <PageLink to={`${here}/review#claims`}>{standing.claims}</PageLink>
      <small>{claimNote(standing)}</small>
    </Figure>
    <Figure label="Approvals">
      <PageLink to={`${here}/review`}>
        {standing.asked === 0 ? 'none asked' : `${standing.approved} of ${standing.asked}`}
      </PageLink>
    </Figure>
    <Figure label="Open comments">{standing.comments}</Figure>
  </dl>
)

const acceptedTone = ({ accepted, gaps, sections }: DocumentStanding) => {
  if (gaps > 0) return 'warn'
  return accepted === sections ? 'good' : ''
}

const claimNote = ({ unsupported, stale }: DocumentStanding) =>
  [
    ...(unsupported > 0 ? [`${unsupported} not supported`] : []),
    ...(stale > 0 ? [`${stale} out of date`] : []),
  ].join(', ') || 'all supported'

type FigureProps = { label: string; tone?: string; children: ReactNode }

const Figure = ({ label, tone, children }: FigureProps) => (
  <div data-tone={tone || undefined}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

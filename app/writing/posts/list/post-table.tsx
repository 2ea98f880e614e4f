import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import { stateNames, stateTones, subjectNames } from '#app/writing/posts/post.ts'
import type { PostState, SubjectType } from '#app/writing/posts/post.ts'

export type ListedPost = {
  id: string
  title: string
  begins: string
  subjectType: SubjectType | null
  subjectTitle: string
  by: string
  state: PostState
  changedAt: Date
  scheduledAt: Date | null
}

export type PostTableProps = { here: string; posts: readonly ListedPost[]; mayWrite: boolean }

export const PostTable = ({ here, posts, mayWrite }: PostTableProps) => (
  <Table
    caption="Posts"
    hideCaption
    columns={[...columns(here), ...(mayWrite ? [actions(here)] : [])]}
    rows={posts}
    rowKey={({ id }) => id}
  />
)

const columns = (here: string): Column<ListedPost>[] => [
  {
    key: 'title',
    label: 'Post',
    heads: true,
    cell: ({ id, title, begins }) => (
      <>
        <PageLink to={`${here}/${id}`}>{title}</PageLink>
        <span className="post-begins">{begins}</span>
      </>
    ),
  },
  { key: 'state', label: 'State', cell: (post) => <StateCell {...post} /> },
  { key: 'about', label: 'About', cell: (post) => <AboutCell {...post} /> },
  { key: 'by', label: 'Begun by', cell: ({ by }) => by },
  { key: 'changed', label: 'Written', cell: ({ changedAt }) => <RelativeTime at={changedAt} /> },
]

const StateCell = ({ state, scheduledAt }: Pick<ListedPost, 'state' | 'scheduledAt'>) => (
  <>
    <Status tone={stateTones[state]}>{stateNames[state]}</Status>
    {scheduledAt && state !== 'posted' && (
      <span className="text-muted text-sm block">
        for <DateTime at={scheduledAt} />
      </span>
    )}
  </>
)

const AboutCell = ({
  subjectType,
  subjectTitle,
}: Pick<ListedPost, 'subjectType' | 'subjectTitle'>) =>
  subjectType ? (
    <>
      {subjectTitle}{' '}
      <span className="text-muted text-sm">{subjectNames[subjectType].toLowerCase()}</span>
    </>
  ) : (
    <span className="text-muted">Nothing of ours</span>
  )

const actions = (here: string): Column<ListedPost> => ({
  key: 'actions',
  label: 'Actions',
  cell: ({ id, title, state }) => (
    <div className="cluster">
      <PostForm action={`${here}/${id}/copy`} layout="inline">
        <Button size="small" variant="quiet" aria-label={`Copy ${title}`}>
          Copy
        </Button>
      </PostForm>
      {state === 'archived' ? (
        <PostForm action={`${here}/${id}/restoration`} layout="inline">
          <Button size="small" variant="quiet" aria-label={`Bring back ${title}`}>
            Bring back
          </Button>
        </PostForm>
      ) : (
        <PostForm action={`${here}/${id}/archive`} layout="inline">
          <Button size="small" variant="quiet" aria-label={`Archive ${title}`}>
            Archive
          </Button>
        </PostForm>
      )}
    </div>
  ),
})

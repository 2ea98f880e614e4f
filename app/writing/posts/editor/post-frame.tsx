import type { ReactNode } from 'react'
import { Status } from '#app/ui/feedback/badge.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import { stateNames, stateTones } from '#app/writing/posts/post.ts'
import type { PostState } from '#app/writing/posts/post.ts'

export type PostFrameProps = {
  posts: string
  id: string
  title: string
  state: PostState
  lead?: ReactNode
  children: ReactNode
}

/** The head of a post's pages, and the way between them. */
export const PostFrame = ({ posts, id, title, state, lead, children }: PostFrameProps) => (
  <>
    <PageHeader
      title={title}
      lead={lead}
      badge={<Status tone={stateTones[state]}>{stateNames[state]}</Status>}
      crumbs={[{ to: posts, label: 'Posts' }]}
    />
    <Tabs
      name="Parts of the post"
      tabs={[
        { to: `${posts}/${id}`, label: 'Text' },
        { to: `${posts}/${id}/pattern`, label: 'Pattern and facts' },
        { to: `${posts}/${id}/picture`, label: 'Picture' },
      ]}
    />
    {children}
  </>
)

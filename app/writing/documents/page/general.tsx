import { CommentForm } from '#app/writing/documents/comments/comment-form.tsx'
import { ThreadCard } from '#app/writing/documents/comments/thread-card.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { ReadThread } from './document-view.ts'

export type GeneralProps = {
  here: string
  threads: readonly ReadThread[]
  people: readonly { id: string; name: string }[]
  mayComment: boolean
}

/** Comments on the document as a whole. */
export const General = ({ here, threads, people, mayComment }: GeneralProps) => (
  <Section title="On the whole document" id="general">
    <div className="document-general stack">
      {threads.map((thread) => (
        <ThreadCard
          key={thread.id}
          here={here}
          thread={thread}
          people={people}
          mayReply={mayComment}
        />
      ))}
      {mayComment && (
        <CommentForm
          here={here}
          sectionId={null}
          title="the whole document"
          people={people}
          suggests={false}
        />
      )}
    </div>
  </Section>
)

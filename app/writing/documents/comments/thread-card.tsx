import { Avatar } from '#app/ui/data/avatar.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { ReadComment, ReadThread } from '#app/writing/documents/page/document-view.ts'
import { MentionArea } from './mention-area.tsx'

export type ThreadCardProps = {
  here: string
  thread: ReadThread
  people: readonly { id: string; name: string }[]
  mayReply: boolean
}

/** A comment with its replies; it can be answered and settled. */
export const ThreadCard = ({ here, thread, people, mayReply }: ThreadCardProps) => (
  <article id={`comment-${thread.id}`} className="thread" aria-label={`Comment by ${thread.by}`}>
    {thread.quote && <blockquote>{thread.quote}</blockquote>}
    <Said {...thread} />
    {thread.replies.map((reply) => (
      <Said key={reply.id} {...reply} />
    ))}
    {thread.resolvedBy && <p className="text-muted text-sm">Settled by {thread.resolvedBy}.</p>}
    <div className="cluster">
      {mayReply && (
        <details className="thread-reply">
          <summary>Reply</summary>
          <PostForm action={`${here}/comments`}>
            <input type="hidden" name="parent" value={thread.id} />
            <MentionArea name="body" label="Your reply" rows={2} people={people} required />
            <Button size="small">Reply</Button>
          </PostForm>
        </details>
      )}
      {thread.maySettle && <Settle here={here} thread={thread} />}
    </div>
  </article>
)

const Said = ({ by, at, body }: ReadComment) => (
  <div className="thread-said">
    <Avatar name={by} size="small" />
    <div>
      <p className="text-sm">
        <strong>{by}</strong>{' '}
        <span className="text-muted">
          <RelativeTime at={at} />
        </span>
      </p>
      <p className="as-typed">{body}</p>
    </div>
  </div>
)

const Settle = ({ here, thread }: Pick<ThreadCardProps, 'here' | 'thread'>) => (
  <PostForm
    action={`${here}/comments/${thread.id}/${thread.resolvedBy ? 'reopening' : 'resolution'}`}
    layout="plain"
  >
    <Button
      size="small"
      variant="quiet"
      aria-label={`${settleWord(thread)} the comment of ${thread.by}`}
    >
      {settleWord(thread)}
    </Button>
  </PostForm>
)

const settleWord = ({ resolvedBy }: ReadThread) => (resolvedBy ? 'Open again' : 'Settle')

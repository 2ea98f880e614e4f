import { ThreadCard } from './thread-card.tsx'
import { CommentForm } from './comment-form.tsx'
import { SuggestionCard } from './suggestion-card.tsx'
import type { ReadSection } from '#app/writing/documents/page/document-view.ts'

export type MarginProps = {
  here: string
  section: ReadSection
  people: readonly { id: string; name: string }[]
  mayEdit: boolean
  mayComment: boolean
}

/** What is said about a section, beside it. */
export function Margin({ here, section, people, mayEdit, mayComment }: MarginProps) {
  const { id, title, threads, suggestions, body } = section
  const settled = threads.filter(({ resolvedBy }) => resolvedBy !== null)
  return (
    <div className="document-margin" role="group" aria-label={`Comments on ${title}`}>
      {threads
        .filter(({ resolvedBy }) => resolvedBy === null)
        .map((thread) => (
          <ThreadCard
            key={thread.id}
            here={here}
            thread={thread}
            people={people}
            mayReply={mayComment}
          />
        ))}
      {suggestions.map((suggestion) => (
        <SuggestionCard key={suggestion.id} here={here} suggestion={suggestion} mayEdit={mayEdit} />
      ))}
      {settled.length > 0 && <Settled here={here} threads={settled} people={people} />}
      {mayComment && (
        <CommentForm
          here={here}
          sectionId={id}
          title={title}
          people={people}
          suggests={body !== ''}
        />
      )}
    </div>
  )
}

type SettledProps = Pick<MarginProps, 'here' | 'people'> & { threads: ReadSection['threads'] }

const Settled = ({ here, threads, people }: SettledProps) => (
  <details>
    <summary>{threads.length === 1 ? '1 settled' : `${threads.length} settled`}</summary>
    {threads.map((thread) => (
      <ThreadCard key={thread.id} here={here} thread={thread} people={people} mayReply={false} />
    ))}
  </details>
)

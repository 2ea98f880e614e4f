import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { ReadSuggestion } from '#app/writing/documents/page/document-view.ts'

export type SuggestionCardProps = { here: string; suggestion: ReadSuggestion; mayEdit: boolean }

/** Other words for a passage, to take or to leave. */
export const SuggestionCard = ({ here, suggestion, mayEdit }: SuggestionCardProps) => (
  <article className="thread" aria-label={`Suggestion by ${suggestion.by}`}>
    <p className="text-sm">
      <strong>{suggestion.by}</strong>{' '}
      <span className="text-muted">{suggestion.quote ? 'suggests' : 'suggests to add'}</span>
    </p>
    <p className="diff">
      {suggestion.quote && (
        <del>
          <span className="sr-only">instead of: </span>
          {suggestion.quote}
        </del>
      )}{' '}
      <ins>
        <span className="sr-only">write: </span>
        {suggestion.replacement}
      </ins>
    </p>
    {suggestion.reason && <p className="as-typed">{suggestion.reason}</p>}
    {suggestion.lost && (
      <p className="text-muted text-sm">The words it would change stand there no more.</p>
    )}
    {mayEdit && (
      <PostForm action={`${here}/suggestions/${suggestion.id}/verdict`} layout="inline">
        {!suggestion.lost && (
          <Button size="small" name="verdict" value="accepted">
            Accept
          </Button>
        )}
        <Button size="small" variant="quiet" name="verdict" value="declined">
          Decline
        </Button>
      </PostForm>
    )}
  </article>
)

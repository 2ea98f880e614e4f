import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { CopyBox } from './copy-box.tsx'

export type TakeOutProps = {
  here: string
  /** As it is published, disclosure included. */
  text: string
  littleText: string
  /** Where the site takes a link to share; null while there is none. */
  share: string | null
  state: string
  mayEdit: boolean
}

/** The ways out: copied, shared as a link, or sent through the site's API by a tool of one's own. */
export const TakeOut = ({ here, text, littleText, share, state, mayEdit }: TakeOutProps) => (
  <Section title="Take it to LinkedIn" card>
    <div className="stack">
      <CopyBox label="The post" button="Copy the post" text={text} rows={6} />
      {share ? (
        <p>
          <a href={share} target="_blank" rel="noreferrer">
            Share its link on LinkedIn
          </a>{' '}
          <span className="text-muted">Opens a window of theirs: paste the text there.</span>
        </p>
      ) : (
        <p className="text-muted">
          There is no link in this post, so there is none to share: paste the text and add the
          picture.
        </p>
      )}
      <details className="post-details">
        <summary>Text for the Posts API</summary>
        <CopyBox
          label="Little text: every sign with a meaning is escaped"
          button="Copy for the API"
          text={littleText}
          rows={6}
        />
      </details>
      {mayEdit && <StateForms here={here} state={state} />}
    </div>
  </Section>
)

const StateForms = ({ here, state }: { here: string; state: string }) => (
  <div className="cluster">
    <PostForm action={`${here}/readiness`} layout="inline">
      <input type="hidden" name="ready" value={state === 'ready' ? 'no' : 'yes'} />
      <Button>{state === 'ready' ? 'Back to a draft' : 'Mark as ready'}</Button>
    </PostForm>
    <PostForm action={`${here}/publication`} layout="inline">
      <Button variant={state === 'ready' ? 'primary' : 'plain'}>Mark as posted</Button>
    </PostForm>
  </div>
)

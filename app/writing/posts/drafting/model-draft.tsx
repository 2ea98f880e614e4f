import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type ModelDraftProps = {
  here: string
  /** Of the post as it stands here. */
  version: number
  assistant: { available: boolean; reason: string; model: string; host: string; privacy: string }
  suggestion: {
    text: string
    asks: readonly string[]
    model: string
    at: string
    /** What was replaced before it was asked for, in words. */
    replaced: string
  } | null
  /** Who drafted the text that stands there now. */
  source: string
}

/** The offer to have a model draft the post, and the draft that waits for a person. */
export const ModelDraft = ({ here, version, assistant, suggestion, source }: ModelDraftProps) => (
  <Section title="Draft with the model" lead={source} card>
    {suggestion ? (
      <Waiting here={here} version={version} suggestion={suggestion} />
    ) : assistant.available ? (
      <PostForm action={`${here}/draft`}>
        <TextArea
          name="wishes"
          label="What you want to say"
          rows={3}
          maxLength={2000}
          required={false}
          hint={`Goes to ${assistant.model} at ${assistant.host}, with the public facts, the pattern and the text as it is saved. ${assistant.privacy}`}
        />
        <div className="form-actions">
          <Button>Draft it</Button>
        </div>
      </PostForm>
    ) : (
      <p className="text-muted">
        {assistant.reason} The pattern and the public facts make the text.
      </p>
    )}
  </Section>
)

const Waiting = ({
  here,
  version,
  suggestion: { text, asks, model, at, replaced },
}: {
  here: string
  version: number
  suggestion: NonNullable<ModelDraftProps['suggestion']>
}) => (
  <div className="stack">
    <p className="text-muted">
      By {model}, <DateTime at={new Date(at)} />. {replaced} It waits for you.
    </p>
    <p className="post-text">{text}</p>
    {asks.length > 0 && (
      <>
        <p>What it asks or supposes:</p>
        <ul className="prose">
          {asks.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </>
    )}
    <div className="cluster">
      <PostForm action={`${here}/draft/acceptance`} version={version} layout="inline">
        <Button variant="primary">Use this text</Button>
      </PostForm>
      <PostForm action={`${here}/draft/dismissal`} layout="inline">
        <Button>Leave it</Button>
      </PostForm>
    </div>
  </div>
)

import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { PostFormProps } from '#app/ui/forms/post-form.tsx'
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
    /** What the model's output is known by, in words. */
    output: string
    /** What was replaced before it was asked for, in words. */
    replaced: string
  } | null
  /** Who drafted the text that stands there now. */
  source: string
  /** Wishes that led to no draft, and why. */
  refused?: Pick<PostFormProps, 'errors' | 'values'> | undefined
}

/** The offer to have a model draft the post, and the draft that waits for a person. */
export const ModelDraft = ({ suggestion, source, refused, ...shown }: ModelDraftProps) => {
  const { here, version, assistant } = shown
  return (
    <Section title="Draft with the model" lead={source} card>
      {suggestion && !refused ? (
        <Waiting here={here} version={version} suggestion={suggestion} />
      ) : assistant.available || refused ? (
        <Wishes here={here} assistant={assistant} refused={refused} />
      ) : (
        <p className="text-muted">
          {assistant.reason} The pattern and the public facts make the text.
        </p>
      )}
    </Section>
  )
}

const Wishes = ({
  here,
  assistant: { model, host, privacy },
  refused,
}: Pick<ModelDraftProps, 'here' | 'assistant' | 'refused'>) => (
  <PostForm action={`${here}/draft`} errors={refused?.errors} values={refused?.values}>
    {refused && <p>Nothing is drafted. The text of the post is as it was saved.</p>}
    <TextArea
      name="wishes"
      label="What you want to say"
      rows={3}
      maxLength={2000}
      required={false}
      hint={
        model === ''
          ? undefined
          : `Goes to ${model} at ${host}, with the public facts, the pattern and the text as it is saved. ${privacy}`
      }
    />
    <div className="form-actions">
      <Button variant={refused && 'primary'}>{refused ? 'Try again' : 'Draft it'}</Button>
      {refused && (
        <LinkButton to={here} variant="quiet">
          Back to the text
        </LinkButton>
      )}
    </div>
  </PostForm>
)

const Waiting = ({
  here,
  version,
  suggestion: { text, asks, model, at, output, replaced },
}: {
  here: string
  version: number
  suggestion: NonNullable<ModelDraftProps['suggestion']>
}) => (
  <div className="stack">
    <p className="text-muted">
      By {model}, <DateTime at={new Date(at)} />. {output} {replaced} It waits for you.
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

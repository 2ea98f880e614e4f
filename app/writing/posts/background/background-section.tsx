import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { PostFormProps } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { BackgroundView } from './background-view.server.ts'
import { longestWords } from './wish.ts'

export type BackgroundSectionProps = {
  view: BackgroundView
  refused?: Pick<PostFormProps, 'errors' | 'values'> | undefined
}

/** The background of the picture: where it comes from, the way back, and the offer to have one drawn. */
export const BackgroundSection = ({ view, refused }: BackgroundSectionProps) => (
  <Section title="Background" card>
    <div className="stack">
      {view.drawn ? (
        <Drawn {...view} drawn={view.drawn} />
      ) : (
        <p className="text-muted">The picture has none: it is drawn from colours and type alone.</p>
      )}
      {view.mayEdit && (view.painter || refused) && <Wish view={view} refused={refused} />}
    </div>
  </Section>
)

const Drawn = ({
  here,
  mayEdit,
  drawn: { words, model, host, promptHash, at, by, replaced },
}: BackgroundView & { drawn: NonNullable<BackgroundView['drawn']> }) => (
  <>
    <p>
      Drawn by {model} at {host} for {by}, <DateTime at={new Date(at)} />, from the words{' '}
      <q>{words}</q> (prompt {promptHash.slice(0, 12)}). {replaced}
    </p>
    {mayEdit && (
      <PostForm action={`${here}/background/removal`} layout="inline">
        <Button>Remove the background</Button>
      </PostForm>
    )}
  </>
)

const Wish = ({ view: { here, painter, drawn, firstWords }, refused }: BackgroundSectionProps) => (
  <PostForm
    action={`${here}/background`}
    errors={refused?.errors}
    values={refused?.values}
    constraints={{ words: { required: true, maxLength: longestWords } }}
  >
    <TextArea
      name="words"
      label="What it should show"
      rows={3}
      defaultValue={firstWords}
      hint={painter ? `${whereTo(painter)} ${privacy}` : privacy}
    />
    <div className="form-actions">
      <Button>{drawn ? 'Draw another background' : 'Draw a background'}</Button>
    </div>
  </PostForm>
)

const whereTo = ({ model, host, price }: NonNullable<BackgroundView['painter']>): string =>
  `Goes to ${model} at ${host}${price === '' ? '' : `, for ${price} a picture`}.`

const privacy =
  'Name no person and nothing that is not public. Your words stay on top; drawing takes up to two minutes.'

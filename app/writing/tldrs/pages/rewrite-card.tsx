import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { ShownTldr } from './shown-tldr.ts'

/** What a model can add, beside what works without one. */
export const RewriteCard = ({ shown }: { shown: ShownTldr }) => {
  const { rewrite, mayMake } = shown
  return (
    <Section title="In other words" id="rewrite" card>
      {rewrite && <Rewrite shown={shown} rewrite={rewrite} />}
      {mayMake && <Ask shown={shown} />}
      {mayMake && shown.written !== 'extract' && <BackToSentences shown={shown} />}
      {!mayMake && !rewrite && <p className="text-muted">No model has rewritten this.</p>}
    </Section>
  )
}

const Ask = ({ shown: { here, assistant, rewrite } }: { shown: ShownTldr }) =>
  assistant.available ? (
    <PostForm action={`${here}/rewrite`}>
      <p className="text-muted text-sm">
        {assistant.model} gets the title and the evidence, nothing else, and says it in one or two
        sentences. {assistant.privacy} You decide whether to take them.
      </p>
      <Button>{rewrite ? 'Rewrite again' : 'Rewrite with the model'}</Button>
    </PostForm>
  ) : (
    <p className="text-muted text-sm">
      {assistant.reason} The sentences beside are the text’s own; change the words yourself whenever
      you like.
    </p>
  )

type Rewritten = NonNullable<ShownTldr['rewrite']>

const Rewrite = ({ shown, rewrite }: { shown: ShownTldr; rewrite: Rewritten }) => (
  <div className="stack">
    <p>{rewrite.text}</p>
    <p className="text-muted text-sm">
      Written by {rewrite.model} on <DateTime at={rewrite.askedAt} />,{' '}
      <Cited cites={rewrite.cites} />. {rewrite.prompt}. {rewrite.replaced}
    </p>
    {rewrite.questions.map((question) => (
      <p key={question} className="text-sm">
        Left open: {question}
      </p>
    ))}
    {rewrite.unsupported.length > 0 ? (
      <Unsupported shown={shown} claims={rewrite.unsupported} />
    ) : (
      shown.mayMake && shown.body !== rewrite.text && <Take shown={shown} id={rewrite.id} />
    )}
  </div>
)

const Cited = ({ cites }: { cites: Rewritten['cites'] }) =>
  cites.length === 0 ? (
    <>citing nothing</>
  ) : (
    <>
      resting on{' '}
      {cites.map(({ id, place }, at) => (
        <span key={id}>
          {at > 0 && '; '}
          <a href={`#${id}`}>{place.toLowerCase().slice(0, 1) + place.slice(1)}</a>
        </span>
      ))}
    </>
  )

const Unsupported = ({ shown, claims }: { shown: ShownTldr; claims: Rewritten['unsupported'] }) => (
  <Notice title="It says what the text does not" tone="warn">
    <ul>
      {claims.map(({ text, reason }) => (
        <li key={text}>
          “{text}”{reason && `: ${reason}`}
        </li>
      ))}
    </ul>
    {shown.mayMake && (
      <p>
        It cannot be taken. <LinkButton to={`${shown.here}/edit`}>Write it yourself</LinkButton>
      </p>
    )}
  </Notice>
)

const Take = ({ shown: { here, version }, id }: { shown: ShownTldr; id: string }) => (
  <PostForm action={`${here}/words`} version={version}>
    <input type="hidden" name="rewrite" value={id} />
    <p className="text-sm text-muted">Every number, date and name in it stands in the evidence.</p>
    <Button variant="primary">Take these words</Button>
  </PostForm>
)

const BackToSentences = ({ shown: { here, version } }: { shown: ShownTldr }) => (
  <PostForm action={`${here}/extract`} version={version}>
    <Button variant="quiet" size="small">
      Back to the sentences of the text
    </Button>
  </PostForm>
)

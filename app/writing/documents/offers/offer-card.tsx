import { Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Markdown } from '#app/ui/markdown.tsx'
import { LiveText } from './live-text.tsx'
import type { Offer } from './offers-page.server.ts'

export interface OfferCardProps {
  document: string
  section: { id: string; title: string; missing: string[]; offer: Offer | null }
  offered: boolean
}

export function OfferCard({ document, section, offered }: OfferCardProps) {
  const { id, title, missing, offer } = section
  return (
    <Section
      title={title}
      card
      id={id}
      actions={offer && <Status tone={tones[toneOf(offer)]}>{words[toneOf(offer)]}</Status>}
    >
      <div className="stack">
        {offer && <Body document={document} offer={offer} />}
        {missing.length > 0 ? (
          <p>
            First say in your own words: <strong>{missing.join(', ')}</strong>.{' '}
            <LinkButton size="small" to={`${document}/sections/${id}`}>
              Open the section
            </LinkButton>
          </p>
        ) : (
          offered && offer?.state !== 'writing' && <Again {...{ document, id, offer }} />
        )}
      </div>
    </Section>
  )
}

type Stage = Offer['state'] | 'taken'

const toneOf = ({ state, taken }: Offer): Stage => (taken ? 'taken' : state)
const tones = {
  writing: 'accent',
  done: 'accent',
  taken: 'good',
  cancelled: 'plain',
  failed: 'warn',
} as const
const words: Record<Stage, string> = {
  writing: 'Being written',
  done: 'Ready to read',
  taken: 'In the document',
  cancelled: 'Cancelled',
  failed: 'Not finished',
}

function Body({ document, offer }: { document: string; offer: Offer }) {
  const here = `${document}/offers/${offer.id}`
  if (offer.state === 'writing')
    return (
      <>
        <LiveText stream={`${here}/stream`} text={offer.text} />
        <PostForm action={`${here}/cancellation`} layout="inline">
          <Button variant="quiet">Cancel</Button>
        </PostForm>
      </>
    )
  if (offer.state !== 'done') return <Unfinished offer={offer} />
  return (
    <>
      <div className="prose">
        <Markdown text={offer.text} />
      </div>
      <Remarks offer={offer} />
      {!offer.taken && (
        <PostForm action={`${here}/taking`} layout="inline">
          <Button variant="primary">Use this text</Button>
        </PostForm>
      )}
    </>
  )
}

const Unfinished = ({ offer }: { offer: Offer }) => (
  <Notice tone="warn">
    <p>{offer.fault}</p>
    {offer.text !== '' && (
      <details>
        <summary>What had come until then</summary>
        <p className="whitespace-pre-wrap">{offer.text}</p>
      </details>
    )}
  </Notice>
)

const Remarks = ({ offer }: { offer: Offer }) => (
  <>
    {offer.unsupported.length > 0 && (
      <Notice tone="warn" title="Rests on no fact">
        <p>{offer.unsupported.join(', ')}</p>
      </Notice>
    )}
    <List title="The model supposes" items={offer.assumptions} />
    <List title="The model asks" items={offer.questions} />
    <p className="text-muted text-sm">
      Written by {offer.model}
      {offer.cites.length > 0 && `, resting on ${offer.cites.join(', ')}`}.
    </p>
  </>
)

const List = ({ title, items }: { title: string; items: string[] }) =>
  items.length > 0 && (
    <div>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  )

const Again = ({ document, id, offer }: { document: string; id: string; offer: Offer | null }) => (
  <PostForm action={`${document}/offers`} layout="inline">
    <input type="hidden" name="section" value={id} />
    <Button>{offer ? 'Write it again' : 'Write this section'}</Button>
  </PostForm>
)

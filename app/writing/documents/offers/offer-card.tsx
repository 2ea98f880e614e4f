import { useNavigation } from 'react-router'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Markdown } from '#app/ui/markdown.tsx'
import type { Offer } from './offers-page.server.ts'
import { Writing } from './writing.tsx'

export interface OfferCardProps {
  document: string
  section: { id: string; title: string; missing: string[]; offer: Offer | null }
  offered: boolean
}

export function OfferCard({ document, section, offered }: OfferCardProps) {
  const { id, title, missing } = section
  const offer = useBegun(id) ?? section.offer
  return (
    <Section
      title={title}
      card
      id={id}
      actions={offer && <Status tone={tones[toneOf(offer)]}>{words[toneOf(offer)]}</Status>}
    >
      <div className="stack">
        {offer && <Body document={document} section={id} offer={offer} />}
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

/** An offer that was just asked for: its words can be read before the page that knows it is there. */
const begun = { id: null, state: 'writing', text: '', taken: false } as const

type Shown = Offer | typeof begun

/** The script's own request for this section was answered, and what the page says of it is still on its way. */
function useBegun(id: string) {
  const { state, formData } = useNavigation()
  return state === 'loading' && formData?.get('section') === id ? begun : null
}

type Stage = Offer['state'] | 'taken'

const toneOf = ({ state, taken }: Shown): Stage => (taken ? 'taken' : state)
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

type BodyProps = { document: string; section: string; offer: Shown }

function Body({ document, section, offer }: BodyProps) {
  if (offer.id === null || offer.state === 'writing')
    return (
      <Writing
        stream={`${document}/sections/${section}/stream`}
        text={offer.text}
        cancellation={offer.id && `${document}/offers/${offer.id}/cancellation`}
      />
    )
  if (offer.state !== 'done') return <Unfinished offer={offer} />
  return (
    <>
      <div className="prose">
        <Markdown text={offer.text} />
      </div>
      <Remarks offer={offer} />
      {!offer.taken && (
        <PostForm action={`${document}/offers/${offer.id}/taking`} layout="inline">
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
      {offer.cites.length > 0 &&
        `, resting on ${offer.cites.map((fact) => `“${fact}”`).join(', ')}`}
      . {offer.replaced}
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

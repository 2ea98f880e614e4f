import { nameMark } from './closing.ts'
import { Section } from '#app/ui/layout/section.tsx'

export type ConcernedProps = {
  /** As it reads for everybody, with a mark where the name stands. */
  mail: { subject: string; text: string }
  people: { id: string; name: string; email: string; hasOffer: boolean }[]
}

/** Whom it concerns, each with the mail they get; whoever is unticked stays in process. */
export const Concerned = ({ people, mail }: ConcernedProps) => (
  <Section
    title={
      people.length === 1 ? 'One person is in process' : `${people.length} people are in process`
    }
    level={3}
    card
    lead="Untick whom you want to keep in process. Each gets a mail of their own, a minute after you close, so that you can take it back."
  >
    <ul className="rows">
      {people.map((person) => (
        <li key={person.id}>
          <Person {...person} mail={mail} />
        </li>
      ))}
    </ul>
  </Section>
)

type PersonProps = ConcernedProps['people'][number] & Pick<ConcernedProps, 'mail'>

const Person = ({ id, name, email, hasOffer, mail }: PersonProps) => (
  <>
    <label className="cluster">
      <input
        type="checkbox"
        name="candidacy"
        value={id}
        defaultChecked={!hasOffer}
        disabled={hasOffer}
      />
      <strong>{name}</strong> <span className="text-muted">{email}</span>
    </label>
    {hasOffer ? (
      <p className="text-warn">Holds an open offer: they stay in process.</p>
    ) : (
      <details className="text-sm mt-2">
        <summary>The mail to {name}</summary>
        <p>
          <strong>{mail.subject}</strong>
        </p>
        <p className="said-text">{mail.text.replaceAll(nameMark, name)}</p>
      </details>
    )}
  </>
)

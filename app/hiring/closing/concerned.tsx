import type { ReactNode } from 'react'
import { Section } from '#app/ui/layout/section.tsx'
import { nameMark } from './closing.ts'

export type ConcernedProps = {
  /** As it reads for everybody, with a mark where the name stands. */
  mail: { subject: string; text: string }
  people: Concern[]
}

type Concern = {
  id: string
  name: string
  email: string
  stage: string
  hasOffer: boolean
  hireDecided: boolean
}

/** Whom it concerns, who came furthest first, and the mail they get; whoever is unticked stays in process. */
export const Concerned = ({ people, mail }: ConcernedProps) => (
  <Section
    title={
      people.length === 1 ? 'One person is in process' : `${people.length} people are in process`
    }
    level={3}
    card
    lead="Untick whom you want to keep in process. Each gets a mail of their own, a minute after you close, so that you can take it back."
  >
    <Sample mail={mail} name={people.find(isTicked)?.name} />
    <ul className="rows">
      {people.map((person) => (
        <li key={person.id}>
          <Person person={person} />
        </li>
      ))}
    </ul>
  </Section>
)

const isTicked = ({ hasOffer, hireDecided }: Concern) => !hasOffer && !hireDecided

/** One mail for all: but for the name, everybody reads the same. */
const Sample = ({ mail, name }: { mail: ConcernedProps['mail']; name: string | undefined }) =>
  name !== undefined && (
    <details className="text-sm">
      <summary>The mail, as {name} gets it</summary>
      <p>
        <strong>{mail.subject}</strong>
      </p>
      <p className="said-text">{mail.text.replaceAll(nameMark, name)}</p>
    </details>
  )

const Person = ({ person }: { person: Concern }) => (
  <>
    <label className="cluster">
      <input
        type="checkbox"
        name="candidacy"
        value={person.id}
        defaultChecked={isTicked(person)}
        disabled={person.hasOffer}
      />
      <strong>{person.name}</strong>{' '}
      <span className="text-muted">
        {person.email} · {person.stage}
      </span>
    </label>
    {remarkOn(person)}
  </>
)

function remarkOn({ hasOffer, hireDecided }: Concern): ReactNode {
  if (hasOffer) return <p className="text-warn">Holds an open offer: they stay in process.</p>
  return (
    hireDecided && (
      <p className="text-warn">
        It was decided to hire them: they stay in process, unless you tick them.
      </p>
    )
  )
}

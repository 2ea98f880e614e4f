import type { ReactNode } from 'react'
import { Section } from '#app/ui/layout/section.tsx'
import { nameMark } from './closing.ts'

export type ConcernedProps = {
  /** As it reads for everybody, with a mark where the name stands. */
  mail: { subject: string; text: string }
  stages: { name: string; people: Concern[] }[]
}

type Concern = {
  id: string
  name: string
  email: string
  hasOffer: boolean
  hireDecided: boolean
}

/** Whom it concerns by stage, who came furthest first, and the mail they get; whoever is unticked stays in process. */
export const Concerned = ({ stages, mail }: ConcernedProps) => (
  <Section
    title={countedIn(stages)}
    level={3}
    card
    lead="Untick whom you want to keep in process. Each gets a mail of their own, a minute after you close, so that you can take it back."
  >
    <Sample mail={mail} name={stages.flatMap(({ people }) => people).find(isTicked)?.name} />
    {stages.map(({ name, people }) => (
      <details key={name} open={people.length <= mostOpen || !people.every(isTicked)}>
        <summary>
          {name}: {people.length}
        </summary>
        <ul className="rows">
          {people.map((person) => (
            <li key={person.id}>
              <Person person={person} />
            </li>
          ))}
        </ul>
      </details>
    ))}
  </Section>
)

function countedIn(stages: ConcernedProps['stages']): string {
  const count = stages.reduce((sum, { people }) => sum + people.length, 0)
  return count === 1 ? 'One person is in process' : `${count} people are in process`
}

/** A stage with more people is folded up: the button stands below all of them. */
const mostOpen = 12

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
      <strong>{person.name}</strong> <span className="text-muted">{person.email}</span>
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

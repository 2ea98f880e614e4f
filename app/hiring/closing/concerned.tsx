import { type ReactNode, use } from 'react'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { FormContext, type FormValues } from '#app/ui/forms/form-context.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { nameMark } from './closing.ts'

export type ConcernedProps = {
  /** As it reads for everybody, with a mark where the name stands. */
  mail: { subject: string; text: string }
  stages: { name: string; people: Concern[] }[]
  /** How many more are in process than can be listed. */
  unlisted: number
}

type Concern = {
  id: string
  name: string
  email: string
  hasOffer: boolean
  hireDecided: boolean
}

/** Whom it concerns by stage, who came furthest first, and the mail they get; whoever is unticked stays in process. */
export function Concerned({ stages, unlisted, mail }: ConcernedProps) {
  const isTicked = tickedIn(use(FormContext).values)
  const people = stages.flatMap((stage) => stage.people)
  return (
    <Section
      title={countedIn(people.length + unlisted)}
      level={3}
      card
      lead="Untick whom you want to keep in process. Each gets a mail of their own, a minute after you close, so that you can take it back."
    >
      {unlisted > 0 && (
        <Notice tone="warn">
          Listed are the {people.length} who came furthest. {unlisted} more stay in process when you
          close and hear nothing: to end with them, reject them from the board first.
        </Notice>
      )}
      <Sample mail={mail} name={people.find(isTicked)?.name} />
      {stages.map((stage) => (
        <Stage key={stage.name} stage={stage} isTicked={isTicked} />
      ))}
    </Section>
  )
}

type Ticked = (person: Concern) => boolean
type StageProps = { stage: ConcernedProps['stages'][number]; isTicked: Ticked }

/** A tick that differs from the usual ones is never out of sight. */
const Stage = ({ stage: { name, people }, isTicked }: StageProps) => (
  <details open={people.length <= mostOpen || !people.every(isUsual) || !people.every(isTicked)}>
    <summary>
      {name}: {people.length}
    </summary>
    <ul className="rows">
      {people.map((person) => (
        <li key={person.id}>
          <Person person={person} isTicked={isTicked(person)} />
        </li>
      ))}
    </ul>
  </details>
)

const countedIn = (count: number): string =>
  count === 1 ? 'One person is in process' : `${count} people are in process`

/** In a form that was refused, who was ticked when it was sent. */
function tickedIn(values: FormValues | null | undefined): Ticked {
  if (!values) return isUsual
  const sent = new Set([values.candidacy].flat())
  return ({ id }) => sent.has(id)
}

/** A stage with more people is folded up: the button stands below all of them. */
const mostOpen = 12

const isUsual = ({ hasOffer, hireDecided }: Concern) => !hasOffer && !hireDecided

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

const Person = ({ person, isTicked }: { person: Concern; isTicked: boolean }) => (
  <>
    <label className="cluster">
      <input
        type="checkbox"
        name="candidacy"
        value={person.id}
        defaultChecked={isTicked}
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

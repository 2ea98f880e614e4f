import { CardText } from '#app/hiring/scorecards/card-text.tsx'
import type { ReadCard } from '#app/hiring/scorecards/reading.server.ts'
import { ratingValues } from '#app/hiring/scorecards/scorecard.ts'
import { stateNames, stateTones } from '#app/hiring/scorecards/sealing.ts'
import { Person } from '#app/ui/data/people/person.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type RevealedCardProps = {
  card: ReadCard
  names: ReadonlyMap<string, string>
  mine: boolean
  home: string
}

/** One scorecard for reading; its author may add a rating after the discussion. */
export const RevealedCard = ({ card, names, mine, home }: RevealedCardProps) => (
  <article
    className="card stack"
    aria-label={`${card.ratings.length > 0 ? 'Scorecard' : 'Notes'} by ${card.interviewer}`}
  >
    <div className="interview-head">
      <Person name={card.interviewer} note={card.interview} />
      <Status tone={stateTones[card.state]}>{stateNames[card.state]}</Status>
    </div>
    {card.sealedAt && (
      <p className="text-muted text-sm">
        Sealed on <DateTime at={card.sealedAt} show="date" />
      </p>
    )}
    <CardText content={card} names={names} />
    {card.later.length > 0 && (
      <div>
        <h3>After the discussion</h3>
        <ul>
          {card.later.map(({ competency, rating, reason, at }) => (
            <li key={`${competency} ${String(at)}`}>
              {names.get(competency) ?? competency}: <strong>{rating}</strong>. {reason}
            </li>
          ))}
        </ul>
      </div>
    )}
    {mine && (card.state === 'revealed' || card.state === 'late') && card.ratings.length > 0 && (
      <LaterRating card={card} names={names} home={home} />
    )}
  </article>
)

const LaterRating = ({ card, names, home }: Omit<RevealedCardProps, 'mine'>) => (
  <details className="plan-people">
    <summary className="button is-small">Rate again after the discussion</summary>
    <p className="text-muted text-sm">What you sealed stays as it is; this stands beside it.</p>
    <PostForm action={`${home}/interviews/${card.interviewId}/later-rating`} layout="inline">
      <SelectField
        name="competency"
        label="Competency"
        options={card.ratings.map(({ competency }) => ({
          value: competency,
          label: names.get(competency) ?? competency,
        }))}
      />
      <SelectField
        name="rating"
        label="Rating now"
        options={ratingValues.map((value) => ({ value: String(value), label: String(value) }))}
      />
      <TextField name="reason" label="What changed your mind" required maxLength={500} />
      <Button type="submit">Add</Button>
    </PostForm>
  </details>
)

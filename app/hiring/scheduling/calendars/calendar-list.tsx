import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'

export type ShownSubscription = {
  id: string
  host: string
  triedAt: Date | null
  readAt: Date | null
  fault: string
  busy: number
}

export type CalendarListProps = { here: string; subscriptions: ShownSubscription[] }

/** Calendars that say when somebody is busy. */
export const CalendarList = ({ here, subscriptions }: CalendarListProps) => (
  <Section
    title="Your calendars"
    lead="Give the secret address of your calendar in iCal format. We read when you are busy, every three hours, and keep nothing else: no titles, no people, no places."
    card
  >
    <div className="stack">
      {subscriptions.length > 0 && (
        <ul className="rows">
          {subscriptions.map((one) => (
            <li key={one.id}>
              <Subscription here={here} {...one} />
            </li>
          ))}
        </ul>
      )}
      <PostForm id="calendar" action={`${here}/calendars`} stay clears layout="inline">
        <TextField
          name="address"
          label="Address of a calendar"
          type="text"
          inputMode="url"
          autoComplete="off"
          placeholder="https://…/basic.ics"
          required
          maxLength={2000}
        />
        <Button type="submit">Add the calendar</Button>
      </PostForm>
    </div>
  </Section>
)

const Subscription = ({ here, ...one }: ShownSubscription & { here: string }) => (
  <article className="cluster">
    <strong>{one.host}</strong>
    <State {...one} />
    <PostForm action={`${here}/calendars/${one.id}/reading`} layout="inline">
      <Button type="submit" variant="quiet" size="small">
        Read now<span className="sr-only"> the calendar at {one.host}</span>
      </Button>
    </PostForm>
    <PostForm action={`${here}/calendars/${one.id}/removal`} layout="inline">
      <Button type="submit" variant="quiet" size="small">
        Remove<span className="sr-only"> the calendar at {one.host}</span>
      </Button>
    </PostForm>
    {one.fault && <p className="text-danger text-sm">{one.fault}</p>}
  </article>
)

const State = ({ readAt, fault, triedAt, busy }: ShownSubscription) => {
  if (fault)
    return (
      <Status tone="danger">
        Not read {triedAt && <RelativeTime at={triedAt} />}
        {readAt && (
          <>
            , last <RelativeTime at={readAt} />
          </>
        )}
      </Status>
    )
  if (!readAt) return <Status tone="plain">Waiting to be read</Status>
  return (
    <Status tone="good">
      {busy} busy {busy === 1 ? 'time' : 'times'} ahead, read <RelativeTime at={readAt} />
    </Status>
  )
}

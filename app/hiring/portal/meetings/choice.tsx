import type { RefusedForm } from '#app/http/forms.ts'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { words } from '#app/hiring/portal/words/words.ts'
import type { ShownInterview } from './shown-interview.ts'

const said = words.meetings

export type ChoiceProps = {
  here: string
  interview: ShownInterview
  refused?: RefusedForm | undefined
}

/** The times that are free, by day; each is a button of its own, so that one press books it. */
export const Choice = ({ here, interview, refused }: ChoiceProps) => (
  <Section
    title={interview.booked ? said.move : said.choose}
    lead={said.timesIn(interview.zone.replaceAll('_', ' '))}
    card
  >
    {interview.days.length === 0 ? (
      <p>{interview.booked ? said.noOther : said.none}</p>
    ) : (
      <PostForm id="times" action={here} {...refused}>
        <input type="hidden" name="zone" value={interview.zone} />
        <input type="hidden" name="seen" value={interview.seen} />
        {interview.days.map(({ day, slots }) => (
          <section key={day} className="slot-day" aria-label={day}>
            <h3>{day}</h3>
            <div className="cluster">
              {slots.map(({ id, clock }) => (
                <button key={id} className="button" name="slot" value={id}>
                  <span className="sr-only">{day}, </span>
                  {clock}
                </button>
              ))}
            </div>
          </section>
        ))}
      </PostForm>
    )}
  </Section>
)

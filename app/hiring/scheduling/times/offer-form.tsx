import { counted } from '#app/math/text/counted.ts'
import type { RefusedForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { proposedCount, proposedDays, shortlyIn } from '#app/hiring/scheduling/meetings/meeting.ts'
import type { TimesPageData } from './page-data.ts'
import { OthersOfPool } from './pool/others-of-pool.tsx'

export type OfferFormProps = { page: TimesPageData; refused?: RefusedForm | undefined }

/** Times to offer, proposed from everybody's availability, and the terms of the booking. */
export const OfferForm = ({ page, refused }: OfferFormProps) => (
  <>
    <OthersOfPool page={page} />
    <Section title="Offer times" lead={leadOf(page)} card>
      <PostForm id="offer" action={page.here} {...refused}>
        <Proposals page={page} />
        <Terms page={page} />
        <div className="form-actions">
          <Button type="submit" variant="primary">
            Offer these times
          </Button>
        </div>
      </PostForm>
    </Section>
    <OwnBooking page={page} />
  </>
)

/** What is agreed with the candidate beside the time. */
const Terms = ({ page }: Pick<OfferFormProps, 'page'>) => (
  <>
    <TextField
      name="more"
      label={`Another time (${page.timeZone.replaceAll('_', ' ')})`}
      type="datetime-local"
      step={900}
      required={false}
    />
    <TextField
      name="videoLink"
      label="Video link"
      hint="Stands in the invitations."
      type="url"
      placeholder="https://"
      required={false}
      defaultValue={page.terms.videoLink}
    />
    <Changes page={page} />
  </>
)

const Changes = ({ page }: Pick<OfferFormProps, 'page'>) => (
  <div className="columns">
    <TextField
      name="moves"
      label="Changes the candidate can make"
      hint="Moving or cancelling on their own."
      type="number"
      min={0}
      max={10}
      required
      defaultValue={page.terms.moves}
    />
    <TextField
      name="noticeHours"
      label="Until how many hours before"
      type="number"
      min={0}
      max={168}
      required
      defaultValue={page.terms.noticeHours}
    />
  </div>
)

const OwnBooking = ({ page }: Pick<OfferFormProps, 'page'>) => (
  <Section
    title="Book it yourself"
    lead="Where you agreed a time with everybody already. It may lie outside their hours, but not in a time that is taken."
    card
  >
    <PostForm id="booking" action={`${page.here}/booking`} layout="inline">
      <TextField
        name="at"
        label={`Day and time (${page.timeZone.replaceAll('_', ' ')})`}
        type="datetime-local"
        step={900}
        required
      />
      <Button type="submit">{page.booking ? 'Move it' : 'Book'}</Button>
    </PostForm>
  </Section>
)

const leadOf = ({ freeCount }: TimesPageData) =>
  freeCount === 0
    ? `Nobody is free together in the next ${proposedDays} days. Ask the interviewers for more hours, or choose another time with them.`
    : `Proposed from ${counted(freeCount, 'time')} in the next ${proposedDays} days at which all interviewers are free, have distance to their other appointments and room for one more interview.`

/** Nothing is agreed or offered yet. */
const isFirst = ({ offered, booking }: TimesPageData) => offered.length === 0 && !booking

const hintOf = ({ fits, shared }: { fits: boolean; shared: boolean }) =>
  [fits && 'Fits the candidate too', shared && 'Somebody else was asked for it too']
    .filter(Boolean)
    .join(' · ') || undefined

const Proposals = ({ page }: { page: TimesPageData }) =>
  page.proposed.length > 0 && (
    <fieldset className="slot-choices">
      <legend>Proposed times ({page.timeZone.replaceAll('_', ' ')})</legend>
      {page.proposed.map(({ at, fits, shared }, index) => (
        <Checkbox
          key={at.toISOString()}
          name="slots"
          value={at.toISOString()}
          label={shortlyIn(at, page.timeZone)}
          hint={hintOf({ fits, shared })}
          defaultChecked={(fits || isFirst(page)) && index < proposedCount}
        />
      ))}
    </fieldset>
  )

import { dayCell } from '#app/planning/capacity/cells.tsx'
import { hoursText } from '#app/planning/capacity/amounts.ts'
import type { Booking, Overbooked } from '#app/planning/capacity/ledger/overbooking.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type BookingSectionProps = {
  here: string
  mayEdit: boolean
  bookings: Booking[]
  overbooked: Overbooked[]
}

/** Hours that are due, and the days in which more are due than there are. */
export const BookingSection = ({ here, mayEdit, bookings, overbooked }: BookingSectionProps) => (
  <Section
    title="Bookings"
    lead="Hours that have to be done between two days. What cannot be done in time is found day by day, not by the week’s total."
  >
    <div className="stack">
      {overbooked.map((one) => (
        <Over key={`${one.firstDay}${one.lastDay}`} {...one} />
      ))}
      {bookings.length > 0 && <Bookings here={here} mayEdit={mayEdit} bookings={bookings} />}
      {mayEdit && <BookingForm here={here} />}
    </div>
  </Section>
)

const Over = ({ firstDay, lastDay, due, there, by, bookings }: Overbooked) => (
  <Notice tone="danger" title={`Overbooked by ${hoursText(by)}`}>
    From <DateTime at={firstDay} show="date" /> to <DateTime at={lastDay} show="date" />,{' '}
    {hoursText(due)} are due ({bookings.map(({ title }) => title).join(', ')}) and{' '}
    {hoursText(there)} are there. Move one of them, shorten it, or give it to somebody else.
  </Notice>
)

const Bookings = ({ here, mayEdit, bookings }: Omit<BookingSectionProps, 'overbooked'>) => (
  <Table
    caption="Bookings"
    hideCaption
    columns={[
      { key: 'title', label: 'For', heads: true, cell: ({ title }) => title },
      {
        key: 'first',
        label: 'From',
        cell: ({ firstDay }) => dayCell(firstDay),
      },
      { key: 'last', label: 'To', cell: ({ lastDay }) => dayCell(lastDay) },
      { key: 'hours', label: 'Hours', align: 'end', cell: ({ hours }) => hoursText(hours) },
      ...(mayEdit ? [{ key: 'remove', label: '', cell: (row: Booking) => remove(here, row) }] : []),
    ]}
    rows={bookings}
    rowKey={({ id }) => id}
  />
)

const remove = (here: string, { id, title }: Booking) => (
  <PostForm action={`${here}/bookings/${id}/removal`} layout="inline">
    <Button variant="quiet" size="small" aria-label={`Remove ${title}`}>
      Remove
    </Button>
  </PostForm>
)

const BookingForm = ({ here }: { here: string }) => (
  <details>
    <summary>Book hours</summary>
    <PostForm action={`${here}/bookings`}>
      <TextField name="title" label="For" maxLength={160} required />
      <div className="columns">
        <TextField name="firstDay" label="From" type="date" required />
        <TextField name="lastDay" label="To" type="date" required />
        <TextField name="hours" label="Hours" type="number" min={0.5} step="0.5" required />
      </div>
      <div className="form-actions">
        <Button variant="primary">Book</Button>
      </div>
    </PostForm>
  </details>
)

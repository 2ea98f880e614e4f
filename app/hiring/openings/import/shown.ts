import { formatPay } from '#app/roles/pay.ts'
import { placesLabel } from '#app/roles/places.ts'
import type { ReadyLine } from './check-lines.ts'

/** A line as the page of a check shows it. */
export const shown = ({ line, input, title, markdown, manager, hint }: ReadyLine) => ({
  line,
  title,
  level: input.level,
  places: placesLabel(input.places),
  pay: input.pay && formatPay(input.pay),
  people: input.headcount,
  manager: manager?.name ?? 'you',
  ownText: markdown !== null,
  hint,
})

export type ShownLine = ReturnType<typeof shown>

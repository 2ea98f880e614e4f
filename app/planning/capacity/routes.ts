import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Who has time for what, below `/:org`. */
export const capacityRoutes: RouteConfigEntry[] = [
  route('capacity', 'overview/capacity.page.tsx'),
  route('capacity.csv', 'people/transfer/export.feed.ts'),
  route('capacity/import', 'people/transfer/import.page.tsx'),
  route('capacity/run-work', 'settings/run-work.page.tsx'),
  route('capacity/run-work/:work/removal', 'settings/run-work-removal.action.ts'),
  route('capacity/calendar', 'settings/calendar.page.tsx'),
  route('capacity/holidays', 'settings/holiday.action.ts'),
  route('capacity/holidays/:holiday/removal', 'settings/holiday-removal.action.ts'),
  route('capacity/people/new', 'people/new-person.page.tsx'),
  route('capacity/people/:person', 'people/person/person.page.tsx'),
  route('capacity/people/:person/edit', 'people/edit-person.page.tsx'),
  route('capacity/people/:person/quarters', 'people/days/quarters.action.ts'),
  route('capacity/people/:person/leaves', 'people/days/leave.action.ts'),
  route('capacity/people/:person/leaves/:leave/removal', 'people/days/leave-removal.action.ts'),
  route('capacity/people/:person/bookings', 'people/days/booking.action.ts'),
  route(
    'capacity/people/:person/bookings/:booking/removal',
    'people/days/booking-removal.action.ts',
  ),
]

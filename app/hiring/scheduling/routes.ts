import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The loop with its lead time, inside the frame of its opening. */
export const leadPages: RouteConfigEntry[] = [route('loop', 'lead/loop.page.tsx')]

export const schedulingRoutes: RouteConfigEntry[] = [
  route('availability', 'availability/availability.page.tsx'),
  route('availability/exceptions', 'availability/exception.action.ts'),
  route('availability/exceptions/:exception/removal', 'availability/exception-removal.action.ts'),
  route('availability/calendars', 'calendars/addition.action.ts'),
  route('availability/calendars/:calendar/reading', 'calendars/reading.action.ts'),
  route('availability/calendars/:calendar/removal', 'calendars/removal.action.ts'),
  route('candidacies/:candidacy/times/:plan', 'times/times.page.tsx'),
  route('candidacies/:candidacy/times/:plan/booking', 'times/booking.action.ts'),
  route('candidacies/:candidacy/times/:plan/cancellation', 'times/cancellation.action.ts'),
  route('candidacies/:candidacy/times/:plan/withdrawal', 'times/withdrawal.action.ts'),
]

import { Outlet } from 'react-router'
import { ProblemText } from '#app/ui/feedback/problem-page.tsx'
import type { Route } from './+types/inside.page.ts'

/** Everything inside the frame: when a page has a problem, the frame stays around it. */
export default function Inside() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ProblemText error={error} />
}

import { data } from 'react-router'
import { problemContext } from './problem-page.ts'
import { NotFound } from '#app/problems.ts'
import type { Route } from './+types/problem.page.ts'

/** Shows the refusal of a plain form that was posted to a route without a page. */
export function loader({ context }: Route.LoaderArgs) {
  const problem = context.get(problemContext)
  if (!problem) throw new NotFound()
  throw data(problem.body, { status: problem.status })
}

export default function ProblemPage() {
  return null
}

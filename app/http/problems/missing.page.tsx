import { NotFound } from '#app/problems.ts'

/** Any address without a route: an ordinary 404, logged nowhere. */
export function loader() {
  throw new NotFound()
}

export const action = loader

export default function Missing() {
  return null
}

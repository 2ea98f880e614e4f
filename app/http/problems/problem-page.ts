import { createContext } from 'react-router'

export type ShownProblem = { status: number; body: unknown }

const header = 'X-Problem'
const problemPath = '/problem'

/** A refused request to a route without a page carries this header with `{title, message}` as JSON. */
const isBareProblem = (response: Response) => response.status >= 400 && response.headers.has(header)

const wantsPage = (request: Request) =>
  request.headers.get('Accept')?.includes('text/html') ?? false

/** Set for the page that shows a problem, and only there. */
export const problemContext = createContext<ShownProblem | null>(null)

/**
 * A person who posts a plain form to a route without a page sees a page when it is refused, with the same status;
 * programs and enhanced forms get the JSON.
 */
export async function problemPage(
  request: Request,
  response: Response,
  route: (request: Request, problem: ShownProblem) => Promise<Response>,
): Promise<Response> {
  if (!isBareProblem(response) || !wantsPage(request)) return response
  const problem = { status: response.status, body: await response.json() }
  const page = new Request(new URL(problemPath, request.url), {
    headers: { Cookie: request.headers.get('Cookie') ?? '', Accept: 'text/html' },
  })
  const shown = await route(page, problem)
  for (const name of ['Retry-After', 'Allow']) {
    const value = response.headers.get(name)
    if (value) shown.headers.set(name, value)
  }
  return shown
}

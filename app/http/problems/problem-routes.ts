import { data } from 'react-router'
import type { RouterContextProvider, ServerBuild } from 'react-router'
import { routePatternContext } from '#app/http/application.ts'
import { readableForm } from '#app/http/edge/readable-form.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { cameFrom } from '#app/http/redirects.ts'
import {
  Conflict,
  Forbidden,
  Invalid,
  MethodNotAllowed,
  Problem,
  TooManyRequests,
  Unauthorised,
} from '#app/problems.ts'
import { databaseProblem } from './database-problem.ts'

type Args = {
  request: Request
  params: Record<string, string | undefined>
  pattern: string
  context: RouterContextProvider
}
type Handler = (args: Args) => unknown
type Step = (args: Args, next: never) => unknown

/**
 * Lets loaders and actions of every route throw a `Problem`: the router gets it as an answer with its status.
 * One place for all routes, so that no page repeats it.
 */
export function withProblems(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [
    id,
    route && { ...route, module: { ...route.module, ...answering(route.module) } },
  ])
  return { ...build, routes: Object.fromEntries(routes) }
}

type Module = { loader?: unknown; action?: unknown; middleware?: unknown; default?: unknown }

function answering(module: Module) {
  const wrapped: Record<string, unknown> = {}
  const hasPage = Boolean(module.loader ?? module.default)
  if (module.action && !hasPage) wrapped.loader = answer(onlyPosts)
  if (module.loader) wrapped.loader = answer(module.loader as Handler)
  if (module.action) wrapped.action = answer(module.action as Handler, hasPage ? asAnswer : orBack)
  if (Array.isArray(module.middleware)) {
    wrapped.middleware = module.middleware.map((step: Step): Step => async (args, next) => {
      try {
        return await step(args, next)
      } catch (error) {
        throw asAnswer(error, args)
      }
    })
  }
  return wrapped
}

/** What is only ever posted to has nothing to show. */
const onlyPosts: Handler = () => {
  throw new MethodNotAllowed('POST')
}

const answer =
  (handler: Handler, told = asAnswer): Handler =>
  async (args) => {
    try {
      args.context.set(routePatternContext, `/${args.pattern}`)
      readableForm(args.request)
      return await handler(args)
    } catch (error) {
      throw told(error, args)
    }
  }

/** Longer reasons have a page of their own. */
const mostLetters = 600

/**
 * What is refused inside an organisation is said on the page that the form was sent from, where everything typed still stands: a
 * form that is only posted to has no page. Two texts of a conflict are shown beside each other instead.
 */
function orBack(thrown: unknown, args: Args): unknown {
  const error = databaseProblem(thrown) ?? thrown
  const page = cameFrom(args.request, '')
  const isTold =
    error instanceof Invalid || (error instanceof Conflict && error.detail.yours === undefined)
  const isItself = page.split('?')[0] === new URL(args.request.url).pathname
  if (!isTold || page === '' || isItself || !args.pattern.startsWith(':org/'))
    return asAnswer(thrown, args)
  if (error.message.length > mostLetters) return asAnswer(thrown, args)
  const back = redirectWithFlash(page, { message: error.message, tone: 'warn' })
  back.headers.set('X-Problem', '1')
  return back
}

function asAnswer(thrown: unknown, args: Args): unknown {
  const error = databaseProblem(thrown) ?? thrown
  if (!(error instanceof Problem)) return error
  const ask = error instanceof Forbidden ? whomToAsk(args) : undefined
  const init = { status: error.status, statusText: error.title, headers: problemHeaders(error) }
  return data({ ...problemBody(error), ask }, init)
}

/** Who is refused inside an organisation can ask its owners for access. */
function whomToAsk({ request, params }: Args) {
  const { pathname: page } = new URL(request.url)
  const home = `/${params.org}`
  if (!params.org || !page.startsWith(`${home}/`)) return undefined
  const href = `${home}/access-request?${new URLSearchParams({ page })}`
  return { href, label: 'Ask for access' }
}

export const problemBody = ({ title, message, detail }: Problem) => ({ title, message, detail })

/** What programs are told beside the status. */
export function problemHeaders(problem: Problem): Record<string, string> {
  const headers: Record<string, string> = { 'X-Problem': '1' }
  if (problem instanceof TooManyRequests) headers['Retry-After'] = String(problem.retryAfterSeconds)
  if (problem instanceof Unauthorised) headers['WWW-Authenticate'] = 'Bearer'
  if (problem instanceof MethodNotAllowed) headers.Allow = problem.allow
  return headers
}

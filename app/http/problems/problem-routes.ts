import { data } from 'react-router'
import type { ServerBuild } from 'react-router'
import { Problem, TooManyRequests } from '#app/problems.ts'

type Handler = (args: never) => unknown

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

function answering(module: { loader?: unknown; action?: unknown; middleware?: unknown }) {
  const wrapped: Record<string, unknown> = {}
  if (module.loader) wrapped.loader = answer(module.loader as Handler)
  if (module.action) wrapped.action = answer(module.action as Handler)
  if (Array.isArray(module.middleware)) {
    wrapped.middleware = module.middleware.map(
      (step: (args: never, next: never) => unknown) => async (args: never, next: never) => {
        try {
          return await step(args, next)
        } catch (error) {
          throw asAnswer(error)
        }
      },
    )
  }
  return wrapped
}

const answer =
  (handler: Handler): Handler =>
  async (args) => {
    try {
      return await handler(args)
    } catch (error) {
      throw asAnswer(error)
    }
  }

function asAnswer(error: unknown): unknown {
  if (!(error instanceof Problem)) return error
  const headers: Record<string, string> = { 'X-Problem': '1' }
  if (error instanceof TooManyRequests) headers['Retry-After'] = String(error.retryAfterSeconds)
  return data(problemBody(error), { status: error.status, statusText: error.title, headers })
}

export const problemBody = ({ title, message, detail }: Problem) => ({ title, message, detail })

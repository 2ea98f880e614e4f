import { applicationContext } from '#app/http/application.ts'
import { NotFound } from '#app/problems.ts'
import type { Route } from './+types/api.feed.ts'
import { answerBoard } from './board/board.middleware.ts'
import { answerRest } from './rest/answer.middleware.ts'
import { openApiOf } from './rest/openapi.ts'
import { operations } from './rest/operations.server.ts'

/** One route for all of them: the router compares every request with each of its routes. */
const answer = ({ request, context, params }: Route.LoaderArgs | Route.ActionArgs) => {
  const door = params['*'] ?? ''
  if (door === 'openapi.json' && request.method === 'GET') {
    const { services } = context.get(applicationContext)
    return Response.json(openApiOf(operations, services.origin))
  }
  if (door.startsWith('v1/')) return answerRest({ request, context })
  if (door.startsWith('boards/'))
    return answerBoard({ request, context }, door.slice('boards/'.length))
  throw new NotFound()
}

export const loader = answer
export const action = answer

import type { Context } from '#app/accounts/context.ts'
import type { Application } from '#app/http/application.ts'
import { Unauthorised } from '#app/problems.ts'
import { findHolder } from './key-holder.server.ts'
import { bearerIn } from './key.ts'
import type { Scope } from './key.ts'

type Open = Pick<Application, 'database' | 'services' | 'clock'>

/**
 * The member whose key a request brings. Without a scope any key of theirs will do.
 * @throws Unauthorised where there is no key, or one that opens nothing
 * @throws Forbidden where the key was not made for this
 */
export function keyHolder(
  { database, services, clock }: Open,
  request: Request,
  scope: Scope | null,
): Promise<Context> {
  const key = bearerIn(request.headers.get('Authorization'))
  if (key === null) throw new Unauthorised('Send an API key: Authorization: Bearer gwk_…')
  return findHolder({ db: database, services, now: clock() }, key, scope)
}

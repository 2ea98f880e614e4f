import { applicationContext } from './application.ts'
import type { Route } from './+types/healthz.feed.ts'

const durability = {
  pglite:
    'embedded: for trying out and small teams, not safe against power loss, not for production',
  postgres: 'PostgreSQL: what is confirmed is kept',
}

export function loader({ context }: Route.LoaderArgs) {
  const { database, schemaVersion } = context.get(applicationContext)
  return Response.json({
    status: 'ok',
    engine: database.engine,
    schema: schemaVersion,
    durability: durability[database.engine],
  })
}

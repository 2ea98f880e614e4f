import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { organisationOfSlug } from '#app/accounts/organisations/known-organisation.server.ts'
import { findLogo } from './look.server.ts'
import type { Route } from './+types/logo.feed.ts'

/** The logo, for pages that anybody may open. A new one has a new address. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const site = siteOf(context)
  const org = await organisationOfSlug(site, params.org)
  const actor = { kind: 'system', id: null, name: 'Look' } as const
  const { body } = await findLogo({ ...site, org, actor }, params.logo)
  return new Response(body.stream(), {
    headers: {
      'Content-Type': 'image/png',
      'Content-Length': String(body.size),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'public, max-age=604800, immutable',
    },
  })
}

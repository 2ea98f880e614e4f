import { Outlet } from 'react-router'
import { onceFor } from '#app/accounts/repeats/once.middleware.ts'
import { flashContext } from '#app/http/flash.ts'
import { flashMiddleware } from '#app/http/flash.middleware.ts'
import { Flash } from '#app/ui/feedback/flash.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PublicShell } from '#app/ui/layout/public-shell.tsx'
import { portalContext, visitPortal } from './in-portal.middleware.ts'
import type { Route } from './+types/portal.page.ts'

export const handle = { script: false }

export const middleware: Route.MiddlewareFunction[] = [
  flashMiddleware,
  visitPortal,
  onceFor((context) => context.get(portalContext).candidate),
]

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Your application · ${loaderData?.name ?? 'Portal'}` },
  { name: 'robots', content: 'noindex' },
]

export function loader({ context }: Route.LoaderArgs) {
  const { visitor, candidate } = context.get(portalContext)
  const { name, slug } = visitor.org
  return { name, slug, signedInAs: candidate?.actor.name ?? null, flash: context.get(flashContext) }
}

/** The frame of a candidate's own pages, in the organisation's name. */
export default function Portal({ loaderData }: Route.ComponentProps) {
  const { name, slug, signedInAs, flash } = loaderData
  return (
    <PublicShell
      organisation={{ name, href: `/careers/${slug}` }}
      links={[
        { href: `/careers/${slug}`, label: 'Open positions' },
        { href: `/portal/${slug}`, label: 'Your application' },
      ]}
      footer={
        signedInAs && (
          <PostForm action={`/portal/${slug}/sign-out`} layout="inline">
            <span>You are here as {signedInAs}.</span>
            <Button variant="quiet" size="small">
              Leave
            </Button>
          </PostForm>
        )
      }
    >
      {flash && <Flash message={flash.message} tone={flash.tone} />}
      <Outlet />
    </PublicShell>
  )
}

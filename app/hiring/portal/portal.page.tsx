import { use } from 'react'
import type { ReactNode } from 'react'
import { Outlet } from 'react-router'
import { ownLookOf } from '#app/accounts/organisations/look/look.server.ts'
import { onceFor } from '#app/accounts/repeats/once.middleware.ts'
import { flashContext } from '#app/http/flash.ts'
import { flashMiddleware } from '#app/http/flash.middleware.ts'
import { Flash } from '#app/ui/feedback/flash.tsx'
import { ProblemPage, ProblemText } from '#app/ui/feedback/problem-page.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PublicShell } from '#app/ui/layout/public-shell.tsx'
import { unsetZone } from './place/zone.ts'
import { portalContext, visitPortal } from './in-portal.middleware.ts'
import { ReaderContext } from '#app/ui/time/reader.tsx'
import { words } from './words/words.ts'
import type { Route } from './+types/portal.page.ts'

export const handle = { script: false }

export const middleware: Route.MiddlewareFunction[] = [
  flashMiddleware,
  visitPortal,
  onceFor((context) => context.get(portalContext).candidate),
]

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: words.frame.title(loaderData?.name ?? '') },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context }: Route.LoaderArgs) {
  const { visitor, candidate } = context.get(portalContext)
  const { name, slug } = visitor.org
  return {
    name,
    slug,
    look: await ownLookOf(visitor),
    signedInAs: candidate?.actor.name ?? null,
    zone: candidate?.timeZone ?? null,
    flash: context.get(flashContext),
  }
}

export default function Portal({ loaderData }: Route.ComponentProps) {
  return (
    <Frame {...loaderData}>
      <Outlet />
    </Frame>
  )
}

/** What cannot be shown says so in the same frame, and leads back into the portal. */
export function ErrorBoundary({ loaderData, error }: Route.ErrorBoundaryProps) {
  if (!loaderData) return <ProblemPage error={error} />
  const start = { href: `/portal/${loaderData.slug}`, label: words.frame.application }
  return (
    <Frame {...loaderData}>
      <ProblemText error={error} start={start} />
    </Frame>
  )
}

type FrameProps = Route.ComponentProps['loaderData'] & { children: ReactNode }

/** The frame of a candidate's own pages, in the organisation's name and in their own time zone. */
function Frame({ children, ...shown }: FrameProps) {
  const { name, slug, look, zone, flash } = shown
  const reader = use(ReaderContext)
  return (
    <ReaderContext value={zone ? { ...reader, timeZone: zone } : reader}>
      <PublicShell
        organisation={{ name, href: `/careers/${slug}` }}
        look={look}
        links={[
          { href: `/careers/${slug}`, label: words.frame.positions },
          { href: `/portal/${slug}`, label: words.frame.application },
        ]}
        footer={<Footer {...shown} />}
      >
        {flash && <Flash message={flash.message} tone={flash.tone} />}
        {children}
      </PublicShell>
    </ReaderContext>
  )
}

const Footer = ({ slug, signedInAs, zone }: Route.ComponentProps['loaderData']) =>
  signedInAs && (
    <>
      <PostForm action={`/portal/${slug}/sign-out`} layout="inline">
        <span>{words.frame.signedInAs(signedInAs)}</span>
        <Button variant="quiet" size="small">
          {words.frame.leave}
        </Button>
      </PostForm>
      <p>
        <a href={`/portal/${slug}/data`}>{words.frame.data}</a>
      </p>
      <Zone slug={slug} zone={zone} />
    </>
  )

const Zone = ({ slug, zone }: { slug: string; zone: string | null }) => {
  const isSet = zone !== null && zone !== unsetZone
  return (
    <p>
      {isSet ? words.frame.times(zone.replaceAll('_', ' ')) : words.frame.timesUnset}{' '}
      <a href={`/portal/${slug}/time-zone`}>{isSet ? words.frame.change : words.frame.choose}</a>
    </p>
  )
}

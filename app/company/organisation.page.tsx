import { Icon } from '#app/ui/icons/icon.tsx'
import type { ReactNode } from 'react'
import { Outlet } from 'react-router'
import {
  organisationContext,
  ownOrganisationsContext,
  personContext,
} from '#app/accounts/context.ts'
import { inOrganisation } from '#app/accounts/in-organisation.middleware.ts'
import { once } from '#app/accounts/repeats/once.middleware.ts'
import { can } from '#app/accounts/permissions.ts'
import { findDunning } from '#app/accounts/billing/page/view.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { applicationContext } from '#app/http/application.ts'
import { flashContext } from '#app/http/flash.ts'
import type { FlashMessage } from '#app/http/flash.ts'
import { flashMiddleware } from '#app/http/flash.middleware.ts'
import { Flash } from '#app/ui/feedback/flash.tsx'
import { ProblemPage, ProblemText } from '#app/ui/feedback/problem-page.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { AppShell } from '#app/ui/layout/app-shell.tsx'
import { themeFromCookie } from '#app/ui/layout/theme.ts'
import type { Route } from './+types/organisation.page.ts'
import { DunningNotice } from './billing/dunning-notice.tsx'
import { SampleNotice } from './sample-notice.tsx'
import { navigationFor, searchOf } from './navigation.tsx'
import { reachOf } from './reach.ts'

export const middleware: Route.MiddlewareFunction[] = [flashMiddleware, inOrganisation, once]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { org, actor } = ctx
  const { person } = context.get(personContext)
  const application = context.get(applicationContext)
  return {
    organisation: { name: org.name, href: `/${org.slug}` },
    organisations: context
      .get(ownOrganisationsContext)
      .map(({ slug, name }) => ({ name, href: `/${slug}` })),
    person: { name: actor.name, email: person.email },
    sample: org.holdsSample ? { mayRemove: can(actor, 'sample.remove').ok } : null,
    dunning: await dunningOf(ctx),
    reach: reachOf(actor),
    embedded: application.database.engine === 'pglite',
    outbox: application.demo && application.localMail,
    theme: themeFromCookie(request.headers.get('Cookie')),
    flash: context.get(flashContext),
  }
}

async function dunningOf(ctx: Context) {
  const dunning = await findDunning(ctx)
  const mayPay = can(ctx.actor, 'billing.manage').ok
  return dunning && { ...dunning, to: mayPay ? `/${ctx.org.slug}/settings/billing` : null }
}

export default function Organisation({ loaderData }: Route.ComponentProps) {
  return (
    <Frame {...loaderData}>
      <Outlet />
    </Frame>
  )
}

/** A refused page keeps the frame around it, unless the organisation itself was refused. */
export function ErrorBoundary({ loaderData, error }: Route.ErrorBoundaryProps) {
  if (!loaderData) return <ProblemPage error={error} />
  return (
    <Frame {...loaderData}>
      <ProblemText error={error} />
    </Frame>
  )
}

type FrameProps = Route.ComponentProps['loaderData'] & { children: ReactNode }

function Frame({ organisation, organisations, person, reach, children, ...rest }: FrameProps) {
  const { embedded, outbox, theme, flash, sample, dunning } = rest
  const home = organisation.href
  return (
    <AppShell
      organisation={organisation}
      organisations={organisations}
      person={person}
      navigation={navigationFor(home, reach)}
      theme={theme}
      signOutAction="/sign-out"
      personLinks={personLinks(home, outbox)}
      organisationLinks={[
        ...(reach.settings ? [{ to: `${home}/settings`, label: 'Settings' }] : []),
        { to: `${home}/members`, label: 'Members' },
        { to: '/organisations', label: 'All your organisations' },
      ]}
      embedded={embedded}
      search={reach.search ? searchOf(organisation.href, reach) : undefined}
      flash={
        flash && (
          <Flash
            message={flash.message}
            tone={flash.tone}
            undo={flash.undo && <Undo {...flash.undo} />}
          />
        )
      }
    >
      {dunning && <DunningNotice {...dunning} />}
      {sample && <SampleNotice to={sample.mayRemove ? `${home}/sample` : null} />}
      {children}
    </AppShell>
  )
}

const Undo = ({ action, label, fields }: NonNullable<FlashMessage['undo']>) => (
  <PostForm action={action} layout="inline">
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <Button variant="quiet" size="small">
      {label}
    </Button>
  </PostForm>
)

const personLinks = (home: string, outbox: boolean) => [
  { to: `${home}/account`, label: 'Your account' },
  ...(outbox
    ? [{ to: '/outbox', label: 'Outbox of this machine', icon: <Icon name="mails" size={15} /> }]
    : []),
]

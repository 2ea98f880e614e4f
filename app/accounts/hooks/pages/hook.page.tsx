import { data } from 'react-router'
import { organisationContext, shownOnceContext } from '#app/accounts/context.ts'
import { aboutType } from '#app/accounts/announcements/hook.ts'
import { findHook, rotateSecret } from '#app/accounts/hooks/hooks.server.ts'
import { idOf } from '#app/http/ids.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/hook.page.ts'
import { DeliveryLog } from './delivery-log.tsx'
import { ShownSecret } from './shown-secret.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Webhook · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { hook, deliveries } = await findHook(ctx, idOf(params.webhook))
  const list = `/${ctx.org.slug}/settings/webhooks`
  const until = hook.previousUntil
  return {
    list,
    here: `${list}/${hook.id}`,
    url: hook.url,
    types: hook.types.map(aboutType),
    disabled: hook.disabledAt !== null,
    overlap: until && until > ctx.now ? until : null,
    deliveries: deliveries.map(({ payload, ...row }) => ({
      ...row,
      payload: JSON.stringify(payload, null, 2),
    })),
  }
}

/** A new secret: shown here, this once. */
export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { secret } = await rotateSecret(ctx, idOf(params.webhook))
  context.set(shownOnceContext, 'Done already; the secret was shown once.')
  return data({ secret })
}

export default function Hook({ loaderData, actionData }: Route.ComponentProps) {
  const { list, here, url, types, disabled, overlap, deliveries } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title={url}
        crumbs={[{ to: list, label: 'Webhooks' }]}
        lead={`Told of: ${types.join(', ')}.`}
      />
      {actionData && <ShownSecret secret={actionData.secret} />}
      {disabled && <SwitchedOff here={here} />}
      <DeliveryLog here={here} isOn={!disabled} deliveries={deliveries} />
      <Section
        title="Secret"
        lead="A new one is shown once. For a day messages are signed by the old one too."
        card
      >
        {overlap && (
          <p>
            The secret before this one signs until <DateTime at={overlap} />.
          </p>
        )}
        <PostForm action={here} layout="plain">
          <Button>Make a new secret</Button>
        </PostForm>
      </Section>
      <Section title="Remove" lead="Its log goes with it." card>
        <PostForm action={`${here}/removal`} layout="plain">
          <Button variant="danger">Remove this endpoint</Button>
        </PostForm>
      </Section>
    </div>
  )
}

const SwitchedOff = ({ here }: { here: string }) => (
  <Notice tone="warn" title="Switched off">
    <p>The endpoint said that it is gone (410). Nothing is sent to it.</p>
    <PostForm action={`${here}/resumption`} layout="plain">
      <Button size="small">Switch it on again</Button>
    </PostForm>
  </Notice>
)

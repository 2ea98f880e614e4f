import { data } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext, shownOnceContext } from '#app/accounts/context.ts'
import { addHook, listHooks } from '#app/accounts/hooks/hooks.server.ts'
import { aboutType, eventTypes, newHookSchema } from '#app/accounts/announcements/hook.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Table } from '#app/ui/data/table.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/hooks.page.ts'
import { ShownSecret } from './shown-secret.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Webhooks · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const rows = await listHooks(ctx)
  return {
    here: `/${ctx.org.slug}/settings/webhooks`,
    constraints: constraintsOf(newHookSchema),
    hooks: rows.map(({ id, url, types, disabledAt }) => ({
      id,
      url,
      count: types.length,
      on: disabledAt === null,
    })),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  let secret: string | null = null
  const refused = await carryOut(await readForm(request, newHookSchema), async (input) => {
    secret = (await addHook(ctx, input)).secret
    context.set(shownOnceContext, 'Done already; the secret was shown once.')
    return new Response(null)
  })
  return secret ? data({ secret, errors: null, values: null }) : refused
}

const types = eventTypes.map((type) => ({ value: type, label: aboutType(type), hint: type }))

export default function Hooks({ loaderData, actionData }: Route.ComponentProps) {
  const { here, hooks, constraints } = loaderData
  const secret = actionData && 'secret' in actionData ? actionData.secret : null
  return (
    <div className="stack">
      <PageHeader
        title="Webhooks"
        lead="Other programs are told when something happens here: which thing, and when. Never what somebody wrote, rated or earns."
      />
      {secret && <ShownSecret secret={secret} />}
      <HookTable here={here} hooks={hooks} />
      <Section title="Add an endpoint" card>
        <PostForm
          action={here}
          constraints={constraints}
          errors={actionData?.errors}
          values={actionData?.values}
        >
          <TextField name="url" label="Address" type="url" placeholder="https://example.com/hook" />
          <ChoiceGroup name="types" legend="Tell it when" options={types} multiple />
          <div className="form-actions">
            <Button variant="primary">Add the endpoint</Button>
          </div>
        </PostForm>
      </Section>
    </div>
  )
}

type ListedHook = { id: string; url: string; count: number; on: boolean }

const columnsOf = (here: string) => [
  {
    key: 'url',
    label: 'Address',
    heads: true as const,
    cell: ({ id, url }: ListedHook) => <PageLink to={`${here}/${id}`}>{url}</PageLink>,
  },
  { key: 'types', label: 'Told of', cell: ({ count }: ListedHook) => `${count} kinds of event` },
  {
    key: 'state',
    label: 'State',
    cell: ({ on }: ListedHook) => (
      <Status tone={on ? 'good' : 'warn'}>{on ? 'On' : 'Switched off'}</Status>
    ),
  },
]

const HookTable = ({ here, hooks }: { here: string; hooks: ListedHook[] }) => (
  <Section title="Endpoints">
    {hooks.length === 0 ? (
      <p>There are none.</p>
    ) : (
      <Table
        caption="Endpoints"
        hideCaption
        columns={columnsOf(here)}
        rows={hooks}
        rowKey={({ id }) => id}
      />
    )}
  </Section>
)

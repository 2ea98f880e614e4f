import { data } from 'react-router'
import { organisationContext, shownOnceContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { CopyText } from '#app/ui/copy-text.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/keys.page.ts'
import { KeyTable } from './key-table.tsx'
import { lengthNames, newKeySchema, scopeHints, scopeNames, scopes } from './key.ts'
import { listKeys, makeKey } from './keys.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'API keys · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    home: `/${ctx.org.slug}`,
    everybody: can(ctx.actor, 'key.manage').ok,
    scopes: scopes.filter((scope) => scope !== 'scim' || can(ctx.actor, 'key.scim').ok),
    keys: await listKeys(ctx),
    constraints: constraintsOf(newKeySchema),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  let key: string | null = null
  const refused = await carryOut(await readForm(request, newKeySchema), async (input) => {
    key = (await makeKey(ctx, input)).key
    context.set(shownOnceContext, 'Done already; the key was shown once.')
    return new Response(null)
  })
  return key ? data({ key, errors: null, values: null }) : refused
}

const lengths = Object.entries(lengthNames).map(([value, label]) => ({ value, label }))

export default function Keys({ loaderData, actionData }: Route.ComponentProps) {
  const { home, keys, everybody, constraints } = loaderData
  const made = actionData && 'key' in actionData ? actionData.key : null
  const options = loaderData.scopes.map((value) => ({
    value,
    label: scopeNames[value],
    hint: scopeHints[value],
  }))
  return (
    <div className="stack">
      <PageHeader
        title="API keys"
        lead="A key lets a program act in your name, for what you choose, until it ends or you leave."
      />
      {made && <MadeKey text={made} />}
      <Section title="Make a key" card>
        <PostForm
          action={`${home}/settings/keys`}
          constraints={constraints}
          errors={actionData?.errors}
          values={actionData?.values}
        >
          <TextField name="name" label="What it is for" placeholder="Payroll export" />
          <ChoiceGroup name="scopes" legend="It may" options={options} multiple />
          <SelectField name="lasts" label="It lasts" options={lengths} defaultValue="90" />
          <div className="form-actions">
            <Button variant="primary">Make the key</Button>
          </div>
        </PostForm>
      </Section>
      <KeyTable home={home} keys={keys} everybody={everybody} />
    </div>
  )
}

const MadeKey = ({ text }: { text: string }) => (
  <Notice tone="good" title="Copy the key now: it is shown this once">
    <TextField name="key" label="The key" hideLabel readOnly value={text} />
    <CopyText text={text} size="small" />
  </Notice>
)

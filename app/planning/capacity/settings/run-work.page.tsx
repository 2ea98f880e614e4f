import { organisationContext } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { peopleText } from '#app/planning/capacity/amounts.ts'
import { CapacityHeader } from '#app/planning/capacity/capacity-header.tsx'
import { quarterWords } from '#app/planning/quarter.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/run-work.page.ts'
import { runWorkForm } from './settings-form.ts'
import { addRunWork, findSettings } from './settings.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Run work · Groundwork' }]

const offered = 12

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { calendar, thisQuarter, roles, runWork } = await findSettings(ctx)
  const words = (quarter: number) => quarterWords(quarter, calendar.firstMonth)
  return {
    here: `/${ctx.org.slug}/capacity`,
    mayEdit: can(ctx.actor, 'planning.edit').ok,
    roles: Object.entries(roles).map(([value, label]) => ({ value, label })),
    quarters: Array.from({ length: offered }, (_, index) => ({
      value: String(thisQuarter + index),
      label: words(thisQuarter + index),
    })),
    rows: runWork.map(({ role, firstQuarter, lastQuarter, ...row }) => ({
      ...row,
      role: roles[role] ?? role,
      first: words(firstQuarter),
      last: lastQuarter === null ? 'no end' : words(lastQuarter),
    })),
    constraints: constraintsOf(runWorkForm),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'planning.edit')
  return carryOut(await readForm(request, runWorkForm), async (form) => {
    await addRunWork(ctx, form)
    return redirectWithFlash(`/${ctx.org.slug}/capacity/run-work`, 'The run work is set aside.')
  })
}

export default function RunWork({ loaderData, actionData }: Route.ComponentProps) {
  const { here, mayEdit, rows, constraints } = loaderData
  return (
    <div className="stack">
      <CapacityHeader here={here} mayEdit={mayEdit} />
      <Section
        title="Run work"
        lead="Work that keeps things running and is not planned. Its people are not free for the roadmap."
      >
        {rows.length > 0 ? <Rows {...loaderData} /> : <p>Nothing is set aside yet.</p>}
      </Section>
      {mayEdit && (
        <Section title="Set people aside" card>
          <PostForm
            action={`${here}/run-work`}
            errors={actionData?.errors}
            values={actionData?.values}
            constraints={constraints}
          >
            <Fields {...loaderData} />
          </PostForm>
        </Section>
      )}
    </div>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const Rows = ({ rows, here, mayEdit }: Loaded) => (
  <Table
    caption="Run work"
    hideCaption
    columns={[
      { key: 'title', label: 'Work', heads: true, cell: ({ title }) => title },
      { key: 'role', label: 'Role', cell: ({ role }) => role },
      { key: 'people', label: 'People', align: 'end', cell: ({ people }) => peopleText(people) },
      { key: 'first', label: 'From', cell: ({ first }) => first },
      { key: 'last', label: 'To', cell: ({ last }) => last },
      ...(mayEdit
        ? [{ key: 'remove', label: '', cell: (row: Loaded['rows'][number]) => remove(here, row) }]
        : []),
    ]}
    rows={rows}
    rowKey={({ id }) => id}
  />
)

const remove = (here: string, { id, title }: Loaded['rows'][number]) => (
  <PostForm action={`${here}/run-work/${id}/removal`} layout="inline">
    <Button variant="quiet" size="small" aria-label={`Remove ${title}`}>
      Remove
    </Button>
  </PostForm>
)

const Fields = ({ roles, quarters }: Loaded) => (
  <>
    <TextField name="title" label="Work" hint="Such as “Keep the forecast running”." />
    <div className="columns">
      <SelectField name="role" label="Role" options={roles} placeholder="Choose a role" />
      <TextField name="people" label="People" type="number" step="0.05" min={0.05} />
      <SelectField name="firstQuarter" label="From" options={quarters} />
      <SelectField
        name="lastQuarter"
        label="To"
        options={quarters}
        placeholder="No end"
        required={false}
      />
    </div>
    <div className="form-actions">
      <Button variant="primary">Set aside</Button>
    </div>
  </>
)

import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm, staleForm } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Progress } from '#app/ui/feedback/progress.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { Route } from './+types/model.page.ts'
import { CallTable } from './call-table.tsx'
import { ModelFields } from './model-fields.tsx'
import { saveModel } from './settings.server.ts'
import { modelSchema } from './settings-form.ts'
import { viewModel } from './view.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Language model · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const view = await viewModel(ctx)
  return { home: `/${ctx.org.slug}`, ...view, constraints: constraintsOf(modelSchema) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await request.formData()
  const version = Number(form.get('_version'))
  const read = parseForm(form, modelSchema)
  delete read.values.key
  form.delete('key')
  try {
    return await carryOut(read, async (input) => {
      await saveModel(ctx, { ...input, version })
      return redirectWithFlash(`/${ctx.org.slug}/settings/model`, 'The settings are saved.')
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(form, error)
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function ModelPage({ loaderData, actionData }: Route.ComponentProps) {
  const { home, version, values, hasKey, constraints, calls, example } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title="Language model"
        lead="Which model drafts for you, what it may cost, and what it never sees. Without one, everything is written from facts and templates."
      />
      <Drafting {...loaderData} />
      <PostForm
        action={`${home}/settings/model`}
        id="model"
        version={version}
        constraints={constraints}
        errors={actionData?.errors}
        values={actionData?.values ?? values}
        warnUnsaved
      >
        <ModelFields hasKey={hasKey} />
        <div className="form-actions">
          <Button variant="primary">Save</Button>
        </div>
      </PostForm>
      <Section title="What is sent in place of personal data">
        <p>
          Written: <q>{example.before}</q>
        </p>
        <p>
          Sent: <q>{example.after}</q>
        </p>
      </Section>
      <Spent {...loaderData} />
      <Section title="Last requests">
        <CallTable calls={calls} />
      </Section>
    </div>
  )
}

type View = Route.ComponentProps['loaderData']

function Drafting({ home, drafts, probe }: View) {
  if (!drafts)
    return <Notice title="No model is set up">Texts are drafted from facts and templates.</Notice>
  const named = drafts.byOperator ? ', named by whoever runs Groundwork' : ''
  return (
    <Notice
      title={drafts.held ? 'The model is not used' : `${drafts.model} drafts here`}
      tone={drafts.held ? 'warn' : 'plain'}
    >
      <div className="stack">
        <p>
          {drafts.held
            ? `“No external model” is on, and ${drafts.host} is outside your network.`
            : `At ${drafts.host}${named}.`}
        </p>
        {probe && (
          <p>
            Tested <RelativeTime at={probe.at} />: {probe.finding}
          </p>
        )}
        <PostForm action={`${home}/settings/model/test`} layout="inline">
          <Button>Test connection</Button>
        </PostForm>
        <p className="text-muted text-sm">
          A test asks for one word and costs next to nothing.
          {drafts.imageModel !== '' &&
            ` It looks for ${drafts.imageModel} in the list of models and has nothing drawn${drafts.picturePrice}.`}
        </p>
      </div>
    </Notice>
  )
}

const Spent = ({ spending }: View) => (
  <Section title="This month">
    {spending.share === null ? (
      <p>
        {spending.spent} spent{spending.open > 0 ? `, ${spending.open} under way` : ''}. There is no
        limit.
      </p>
    ) : (
      <Progress
        label="Spent or set aside"
        value={spending.share}
        text={`${spending.spent} of ${spending.budget}`}
      />
    )}
    {!spending.priced && (
      <p className="text-muted">
        Without prices every request counts as free, and a budget stops nothing.
      </p>
    )}
  </Section>
)

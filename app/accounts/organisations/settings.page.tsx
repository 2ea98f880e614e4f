import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { noticeVerdictContext, organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/settings.page.ts'
import { NoticeDiffers } from './notice-differs.tsx'
import { settingsSchema } from './organisation.ts'
import { findSettings, saveSettings } from './settings.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Settings · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'organisation.settings')
  const { version, ...values } = await findSettings(ctx)
  return {
    home: `/${ctx.org.slug}`,
    careers: `${ctx.services.origin}/careers/${ctx.org.slug}`,
    notice: await context.get(noticeVerdictContext)(ctx),
    version,
    values,
    constraints: constraintsOf(settingsSchema),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await request.formData()
  const version = Number(form.get('_version'))
  return carryOut(parseForm(form, settingsSchema), async (input) => {
    await saveSettings(ctx, { ...input, version })
    return redirectWithFlash(`/${ctx.org.slug}/settings`, 'The settings are saved.')
  })
}

export default function SettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { home, careers, version, values, notice, constraints } = loaderData
  return (
    <>
      <PageHeader title="General" lead="What candidates read, and what rules depend on." />
      <div className="stack">
        <NoticeDiffers verdict={notice}>
          Change the notice below, or a figure under{' '}
          <PageLink to={`${home}/settings/retention`}>Retention</PageLink>.
        </NoticeDiffers>
        <PostForm
          action={`${home}/settings`}
          id="settings"
          version={version}
          constraints={constraints}
          errors={actionData?.errors}
          values={actionData?.values ?? values}
          warnUnsaved
        >
          <Fields careers={careers} retention={`${home}/settings/retention`} />
          <div className="form-actions">
            <Button variant="primary">Save</Button>
          </div>
        </PostForm>
      </div>
    </>
  )
}

const Fields = ({ careers, retention }: { careers: string; retention: string }) => (
  <>
    <TextField name="name" label="Name" />
    <TextField
      name="employerSize"
      label="Number of employees"
      type="number"
      required={false}
      hint="Pay-disclosure rules depend on it. Without it every rule is applied."
    />
    <TextArea
      name="about"
      label="About the organisation"
      required={false}
      rows={5}
      hint={`Stands on your careers page, ${careers}.`}
    />
    <TextField
      name="accommodationContact"
      label="Contact for accommodations"
      required={false}
      hint="An address or number for candidates who need something to be different."
    />
    <TextArea
      name="privacyNotice"
      label="Privacy notice for applicants"
      required={false}
      rows={7}
      hint={<NoticeHint retention={retention} />}
    />
    <Checkbox
      name="statistics"
      label="Show statistics in debriefs"
      hint="Severity-corrected scores and the chance of being best, beside the raw ratings."
    />
  </>
)

const NoticeHint = ({ retention }: { retention: string }) => (
  <>
    What you use applications for, who reads them, how long you keep them: no longer than{' '}
    <PageLink to={retention}>Retention</PageLink> says. Stands beside the form.
  </>
)

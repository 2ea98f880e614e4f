import { decodeText } from '#app/files/document-type.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { safeFileName } from '#app/files/file-name.ts'
import { readUploadForm } from '#app/files/uploads.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, typedIn } from '#app/http/forms.ts'
import { findingsIn } from '#app/planning/scoping/modules/kinds/quality/findings.ts'
import { Invalid } from '#app/problems.ts'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/sample.page.ts'
import { ProfileView } from './profile-view.tsx'
import { SampleForm } from './sample-form.tsx'
import { findSample, keepSample } from './samples.server.ts'

const mostBytes = 2 * 1024 * 1024
const missing = 'Choose a CSV file.'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `CSV sample · ${loaderData?.title ?? 'Use case'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { title, mayKeep, mayRemove, sample } = await findSample(ctx, params.useCase)
  const back = `/${ctx.org.slug}/use-cases/${params.useCase}/modules/data-quality`
  const findings = sample ? findingsIn(sample.profile) : []
  return { title, mayKeep, mayRemove, sample, findings, back, here: `${back}/sample` }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await readUploadForm(request, { maxFileSize: mostBytes })
  return carryOut({ ok: true, value: form.get('file'), values: typedIn(form) }, async (file) => {
    if (!(file instanceof File)) throw new Invalid(missing, { file: [missing] })
    const text = decodeText(new Uint8Array(await file.arrayBuffer()))
    const name = safeFileName(file.name, 'txt').replace(/\.txt$/, '.csv')
    await keepSample(ctx, { useCaseId: params.useCase, name, text })
    const here = `/${ctx.org.slug}/use-cases/${params.useCase}/modules/data-quality/sample`
    return redirectWithFlash(here, 'Kept and profiled.')
  })
}

export default function Sample({ loaderData, actionData }: Route.ComponentProps) {
  const { here, back, sample, findings, mayKeep, mayRemove } = loaderData
  return (
    <Section
      title="CSV sample"
      lead="A few thousand rows tell more than a description. The file stays in your organisation; nothing in it is carried out."
      actions={<LinkButton to={back}>Data quality</LinkButton>}
    >
      <div className="stack">
        {sample && (
          <ProfileView here={here} sample={sample} findings={findings} mayEdit={mayRemove} />
        )}
        {mayKeep.ok ? (
          <SampleForm here={here} again={sample !== null} answer={actionData} />
        ) : (
          <Notice>{mayKeep.reason}</Notice>
        )}
        {!sample && !mayKeep.ok && <p>No sample is kept yet.</p>}
      </div>
    </Section>
  )
}

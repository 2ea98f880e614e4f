import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm } from '#app/http/forms.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/rubric.page.ts'
import { RubricForm } from './rubric-form.tsx'
import { RubricView } from './rubric-view.tsx'
import { rubricSchema } from './rubric.ts'
import { amendRubric, findRubric } from './rubrics.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const here = `/${ctx.org.slug}/openings/${params.opening}`
  return { back: `${here}/loop`, ...(await findRubric(ctx, params.opening)) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const version = Number(posted.get('_version'))
  return carryOut(parseForm(posted, rubricSchema), async (input) => {
    const { number } = await amendRubric(ctx, { openingId: params.opening, version, input })
    return redirectWithFlash(
      `/${ctx.org.slug}/openings/${params.opening}/rubric`,
      `Saved as version ${number} of the rubric.`,
    )
  })
}

export default function RubricPage({ loaderData, actionData }: Route.ComponentProps) {
  const { mayEdit, competencies, versions } = loaderData
  return (
    <div className="stack">
      {!mayEdit.ok && <Notice>{mayEdit.reason}</Notice>}
      <Frozen {...loaderData} />
      {mayEdit.ok ? (
        <RubricForm key={loaderData.number} {...loaderData} answer={actionData} />
      ) : (
        <RubricView competencies={competencies} />
      )}
      <Versions versions={versions} />
    </div>
  )
}

type Page = Route.ComponentProps['loaderData']

const Frozen = ({ number, candidates }: Page) =>
  candidates > 0 ? (
    <Notice title={`Version ${number} is frozen`}>
      {candidates === 1 ? 'One candidate is' : `${candidates} candidates are`} rated by it, so that
      nobody is measured by rules that changed on the way. What you save becomes version{' '}
      {number + 1}, for candidates whose interviews are set up from then on; it needs a reason.
    </Notice>
  ) : (
    <p className="text-muted">
      Nobody is rated by version {number} yet. Settle weights and knock-outs before the first
      interview: from then on this version stays as it is.
    </p>
  )

const Versions = ({ versions }: Pick<Page, 'versions'>) => (
  <Section title="Versions" card>
    <ol className="rows">
      {versions.map(({ number, reason, author, createdAt, candidates, changes }) => (
        <li key={number}>
          <p>
            <strong>Version {number}</strong> · {author}, <DateTime at={createdAt} show="date" /> ·{' '}
            <span className="text-muted">
              {candidates === 0
                ? 'nobody rated by it'
                : `${candidates} ${candidates === 1 ? 'candidate' : 'candidates'} rated by it`}
            </span>
          </p>
          {reason && <p>“{reason}”</p>}
          {changes.length > 0 && (
            <ul className="text-sm text-muted">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  </Section>
)

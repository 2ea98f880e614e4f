import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, formWithMoreRows, parseForm, typedIn } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { Route } from './+types/module.page.ts'
import { FeedPanel } from './form/feed-panel.tsx'
import { OutcomePanel } from './form/outcome-panel.tsx'
import { WorksheetForm } from './form/worksheet-form.tsx'
import type { WorksheetConflict } from './form/worksheet-form.tsx'
import { schemaOf } from './frame/schema.ts'
import { findModulePage } from './module-page.server.ts'
import { moduleFor, saveWorksheet } from './worksheets.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `${loaderData?.worksheet.title ?? 'Module'} · ${loaderData?.title ?? 'Use case'} · Groundwork`,
  },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { useCase: useCaseId, kind } = params
  const page = await findModulePage(ctx, { useCaseId, kind })
  const useCase = `/${ctx.org.slug}/use-cases/${useCaseId}`
  const back = `${useCase}/modules`
  return { back, here: `${back}/${kind}`, estimates: `${useCase}/estimates`, ...page }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { useCase: useCaseId, kind } = params
  const posted = await request.formData()
  const longer = formWithMoreRows(posted)
  if (longer) return longer
  const form = parseForm(posted, schemaOf(moduleFor(kind).worksheet))
  const version = Number(posted.get('_version')) || 0
  const here = `/${ctx.org.slug}/use-cases/${useCaseId}/modules/${kind}`
  try {
    return await carryOut(form, async (value) => {
      await saveWorksheet(ctx, { useCaseId, kind, version, data: value })
      return redirectWithFlash(here, 'Saved.')
    })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const conflict = { ...error.detail, message: error.message } as unknown as WorksheetConflict
    return data({ errors: {}, values: typedIn(posted), conflict }, 409)
  }
}

export default function Module({ loaderData, actionData }: Route.ComponentProps) {
  const { worksheet, outcome, mayEdit, here, back, estimates, feeds, fed } = loaderData
  return (
    <Section
      title={worksheet.title}
      lead={worksheet.lead}
      actions={
        <>
          {worksheet.beside && (
            <LinkButton to={`${here}/${worksheet.beside.path}`}>
              {worksheet.beside.label}
            </LinkButton>
          )}
          <LinkButton to={back}>All modules</LinkButton>
        </>
      }
    >
      <div className="stack">
        <SavedLine {...loaderData} />
        {outcome && <OutcomePanel outcome={outcome} />}
        {feeds.length + fed.length > 0 && (
          <FeedPanel action={`${here}/feedback`} {...{ estimates, feeds, fed }} />
        )}
        {mayEdit.ok ? (
          <WorksheetForm key={loaderData.version} {...loaderData} {...refused(actionData)} />
        ) : (
          <Answers said={loaderData.said} reason={mayEdit.reason} />
        )}
      </div>
    </Section>
  )
}

type Refused = {
  errors?: Record<string, string[]> | null
  values?: Record<string, unknown>
  conflict?: WorksheetConflict
}
const refused = (answer: unknown) => (answer ?? {}) as Refused

type SavedLineProps = { savedAt: Date | null; savedBy: string | null }

const SavedLine = ({ savedAt, savedBy }: SavedLineProps) =>
  savedAt && (
    <p className="text-sm text-muted">
      Saved by {savedBy ?? 'somebody'} <RelativeTime at={savedAt} />
    </p>
  )

type AnswersProps = { said: { label: string; text: string }[]; reason: string }

const Answers = ({ said, reason }: AnswersProps) =>
  said.length === 0 ? (
    <EmptyState title="Nothing is filled in yet" level={3}>
      {reason}
    </EmptyState>
  ) : (
    <>
      <Notice>{reason}</Notice>
      <Section title="Answers" level={3} card>
        <KeyValues items={said.map(({ label, text }) => ({ label, value: text }))} />
      </Section>
    </>
  )

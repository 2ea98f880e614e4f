import { answerDemographics, findAnswered } from '#app/hiring/fairness/answers.server.ts'
import { demographicsSchema } from '#app/hiring/fairness/demographics.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { words } from '#app/hiring/portal/words/words.ts'
import type { Route } from './+types/about-you.page.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  const answeredAt = await findAnswered(ctx, params.application)
  return {
    application: `/portal/${ctx.org.slug}/applications/${params.application}`,
    organisation: ctx.org.name,
    answeredAt: answeredAt?.toISOString() ?? null,
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  return carryOut(await readForm(request, demographicsSchema), async (answers) => {
    await answerDemographics(ctx, { candidacyId: params.application, ...answers })
    const here = `/portal/${ctx.org.slug}/applications/${params.application}/about-you`
    return redirectWithFlash(here, said.kept)
  })
}

const said = words.aboutYou

const choices = (names: Record<string, string>) => [
  ...Object.entries(names).map(([value, label]) => ({ value, label })),
  { value: '', label: said.unsaid },
]

/** Two questions nobody has to answer. */
export default function AboutYou({ loaderData, actionData }: Route.ComponentProps) {
  const { application, organisation, answeredAt } = loaderData
  return (
    <div className="stack narrow">
      <header>
        <h1>{said.title}</h1>
        <p className="page-lead">{said.lead(organisation)}</p>
      </header>
      <Notice>
        <p>{said.apart}</p>
      </Notice>
      {answeredAt && <Answered application={application} at={answeredAt} />}
      <PostForm action={`${application}/about-you`} {...actionData}>
        <Questions />
        <div className="form-actions">
          <Button variant="primary">{answeredAt ? said.anew : said.answer}</Button>
          <a className="button is-quiet" href={application}>
            {said.back}
          </a>
        </div>
      </PostForm>
    </div>
  )
}

const Questions = () => (
  <>
    <ChoiceGroup
      name="gender"
      legend={said.gender}
      options={choices(said.genders)}
      required={false}
    />
    <ChoiceGroup
      name="ethnicity"
      legend={said.ethnicity}
      options={choices(said.ethnicities)}
      required={false}
    />
  </>
)

const Answered = ({ application, at }: { application: string; at: string }) => (
  <PostForm id="forget" action={`${application}/about-you/removal`} layout="inline">
    <span>
      {said.answered} <DateTime at={at} show="date" />.
    </span>
    <Button size="small">{said.takeAway}</Button>
  </PostForm>
)

import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { questions, surveySchema } from '#app/hiring/candidates/surveys/survey.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { answerSurvey, showSurvey } from './own-survey.server.ts'
import type { Route } from './+types/survey.page.ts'

const said = words.survey

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  const here = `/portal/${ctx.org.slug}/applications/${params.application}`
  return { here, ...(await showSurvey(ctx, params.application)) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  return carryOut(await readForm(request, surveySchema), async (answers) => {
    await answerSurvey(ctx, { id: params.application, answers })
    const here = `/portal/${ctx.org.slug}/applications/${params.application}`
    return redirectWithFlash(here, said.thanks)
  })
}

export default function Survey({ loaderData, actionData }: Route.ComponentProps) {
  const { here, title, due } = loaderData
  const [part] = due
  return (
    <div className="stack narrow">
      <header>
        <p>
          <a href={here}>{title}</a>
        </p>
        <h1>{part ? said.titles[part] : said.none}</h1>
        {part && <p className="page-lead">{said.lead}</p>}
      </header>
      {part && (
        <PostForm id="survey" action={`${here}/survey`} {...actionData}>
          <input type="hidden" name="part" value={part} />
          {questions.map((question) => (
            <ChoiceGroup
              key={question}
              name={question}
              legend={said.questions[question]}
              options={said.scale.map((label, at) => ({ value: String(at + 1), label }))}
              required
            />
          ))}
          <TextArea
            name="comment"
            label={said.comment}
            hint={said.commentHint}
            rows={4}
            maxLength={2000}
            required={false}
          />
          <div className="form-actions">
            <Button variant="primary">{said.send}</Button>
          </div>
        </PostForm>
      )}
    </div>
  )
}

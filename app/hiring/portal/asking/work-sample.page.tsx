import { data } from 'react-router'
import { acceptedEndings } from '#app/files/file-name.ts'
import { checkFile, readUploadForm } from '#app/files/uploads.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { showOwnTitle } from '#app/hiring/portal/own-applications.server.ts'
import { replyLimit } from '#app/hiring/portal/portal.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { applicationContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { Invalid } from '#app/problems.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { sendFile } from './asking.server.ts'
import type { Route } from './+types/work-sample.page.ts'

const said = words.sample

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  const title = await showOwnTitle(ctx, params.application)
  return { here: `/portal/${ctx.org.slug}/applications/${params.application}`, title }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  await countRequest(context.get(applicationContext), replyLimit, ctx.actor.id)
  const file = (await readUploadForm(request)).get('file')
  if (!(file instanceof File)) return refuse(said.missing)
  const checked = await checkFile(file)
  if (!checked.ok) return refuse(checked.reason)
  try {
    const isNew = await sendFile(ctx, { id: params.application, document: checked.document })
    const here = `/portal/${ctx.org.slug}/applications/${params.application}`
    return redirectWithFlash(`${here}#files`, isNew ? said.sent : said.same)
  } catch (error) {
    if (error instanceof Invalid) return refuse(error.message)
    throw error
  }
}

const refuse = (reason: string) => data({ errors: { file: [reason] }, values: {} }, 400)

export default function WorkSample({ loaderData, actionData }: Route.ComponentProps) {
  const { here, title } = loaderData
  return (
    <div className="stack narrow">
      <header>
        <p>
          <a href={here}>{title}</a>
        </p>
        <h1>{said.title}</h1>
        <p className="page-lead">{said.lead}</p>
      </header>
      <PostForm
        id="work-sample"
        action={`${here}/files`}
        encType="multipart/form-data"
        {...actionData}
      >
        <TextField
          name="file"
          label={said.file}
          hint={said.rights}
          type="file"
          accept={acceptedEndings}
          required
        />
        <div className="form-actions">
          <Button variant="primary">{said.send}</Button>
        </div>
      </PostForm>
    </div>
  )
}

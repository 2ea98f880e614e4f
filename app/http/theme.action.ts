import { type ActionFunctionArgs, redirect } from 'react-router'
import { localPath } from '#app/http/redirects.ts'
import { isTheme } from '#app/ui/layout/theme.ts'

const year = 60 * 60 * 24 * 365

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const theme = form.get('theme')
  const cookie = `theme=${isTheme(theme) ? theme : 'system'}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`
  return redirect(pathOn(request, form.get('back')), { headers: { 'Set-Cookie': cookie } })
}

/** The page to return to, as a path of this origin; anything else leads home. */
function pathOn(request: Request, back: unknown) {
  const { origin } = new URL(request.url)
  const target = typeof back === 'string' ? URL.parse(back, origin) : null
  return target?.origin === origin ? localPath(target.pathname + target.search) : '/'
}

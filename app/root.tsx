import { use, type ReactNode } from 'react'
import {
  Links,
  type LinksFunction,
  type LoaderFunctionArgs,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteLoaderData,
} from 'react-router'
import { applicationContext } from './http/application.ts'
import { isScripted, SurroundedContext } from './http/edge/scripted.tsx'
import { ProblemPage } from '#app/ui/feedback/problem-page.tsx'
import { FormKeyContext } from '#app/ui/forms/form-context.tsx'
import { useUnfoldedFaults } from '#app/ui/forms/faults/use-unfolded-faults.tsx'
import { SkipLink } from '#app/ui/layout/skip-link.tsx'
import { useClosingMenus } from '#app/ui/layout/use-closing-menus.tsx'
import { useFollowedLinks } from '#app/ui/anchors/use-followed-links.tsx'
import { themeFromCookie } from '#app/ui/layout/theme.ts'
import { placeFrom } from '#app/ui/time/moments.ts'
import { ReaderContext } from '#app/ui/time/reader.tsx'
import { TimeZoneCookie } from '#app/ui/time/time-zone-cookie.tsx'
import theme from './theme.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: theme },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = () => [{ title: 'Groundwork' }]

export function loader({ request: { headers }, context }: LoaderFunctionArgs) {
  const cookie = headers.get('Cookie')
  return {
    theme: themeFromCookie(cookie),
    formKey: crypto.randomUUID(),
    reader: {
      ...placeFrom(headers.get('Accept-Language'), cookie),
      now: context.get(applicationContext).clock().toISOString(),
    },
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const surrounded = import.meta.env.SSR && use(SurroundedContext)
  const scripted = isScripted(useMatches()) && !surrounded
  return (
    <html lang="en" data-theme={data?.theme ?? 'system'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {!surrounded && <Links />}
      </head>
      <body>
        <SkipLink />
        {children}
        {scripted && <ScrollRestoration />}
        {scripted && <Scripts />}
      </body>
    </html>
  )
}

export default function App() {
  const { reader, formKey } = useLoaderData<typeof loader>()
  useFollowedLinks()
  useClosingMenus()
  useUnfoldedFaults()
  return (
    <ReaderContext value={reader}>
      <FormKeyContext value={formKey}>
        <Outlet />
        <TimeZoneCookie known={reader.timeZone} />
      </FormKeyContext>
    </ReaderContext>
  )
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ProblemPage error={error} />
}

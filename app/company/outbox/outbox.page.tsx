import { applicationContext } from '#app/http/application.ts'
import { listMails } from '#app/mail/local-outbox.server.ts'
import { NotFound } from '#app/problems.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { PublicShell } from '#app/ui/layout/public-shell.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { Route } from './+types/outbox.page.ts'
import { textParts } from './text-parts.ts'

export const handle = { script: false }

export const meta: Route.MetaFunction = () => [{ title: 'Outbox · Groundwork' }]

const pageSize = 50

/** Mail carries sign-in codes: the page is there only where everybody on the machine may enter anyway. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { demo, localMail, database } = context.get(applicationContext)
  if (!demo || !localMail) throw new NotFound()
  const before = new URL(request.url).searchParams.get('before') ?? undefined
  const mails = await listMails(database, { before })
  return {
    next: mails.length === pageSize ? mails.at(-1)?.id : undefined,
    mails: mails.map(({ id, to, subject, text, calendar, createdAt }) => ({
      id,
      to,
      subject,
      parts: textParts(text ?? ''),
      calendar,
      at: createdAt.toISOString(),
    })),
  }
}

export default function Outbox({ loaderData }: Route.ComponentProps) {
  const { mails, next } = loaderData
  return (
    <PublicShell
      organisation={{ name: 'Groundwork', href: '/' }}
      links={[{ href: '/sign-in', label: 'Sign in' }]}
    >
      <PageHeader
        title="Outbox"
        lead="No mail server is configured, so mail stays on this machine and is shown here."
      />
      {mails.length === 0 && (
        <EmptyState title="No mail yet">
          Sign-in codes, invitations and what candidates are told appear here.
        </EmptyState>
      )}
      <ul className="mails">
        {mails.map((mail) => (
          <li key={mail.id} className="card">
            <Mail {...mail} />
          </li>
        ))}
      </ul>
      {next && (
        <p>
          <a className="button" href={`/outbox?before=${next}`}>
            Older mail
          </a>
        </p>
      )}
    </PublicShell>
  )
}

type Shown = Route.ComponentProps['loaderData']['mails'][number]

const Mail = ({ to, subject, parts, calendar, at }: Shown) => (
  <article>
    <h2 className="mail-subject">{subject}</h2>
    <p className="text-sm text-muted">
      To {to} · <RelativeTime at={at} />
    </p>
    <p className="mail-text">
      {parts.map((part) =>
        part.href ? (
          <a key={part.at} href={part.href}>
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
    {calendar && (
      <details>
        <summary>Calendar part</summary>
        <pre className="mail-text text-sm">{calendar}</pre>
      </details>
    )}
  </article>
)

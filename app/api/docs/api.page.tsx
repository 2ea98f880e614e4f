import { applicationContext } from '#app/http/application.ts'
import { openApiOf } from '#app/api/rest/openapi.ts'
import { tags } from '#app/api/rest/operation.ts'
import { operations } from '#app/api/rest/operations.server.ts'
import { PublicShell } from '#app/ui/layout/public-shell.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/api.page.ts'
import { FirstSteps } from './first-steps.tsx'
import { Introduction } from './introduction.tsx'
import { OperationCard } from './operation-card.tsx'
import { OtherDoors, PublicDoors } from './public-doors.tsx'
import { describeAll } from './reference.ts'

export const handle = { script: false }

export const meta: Route.MetaFunction = () => [{ title: 'API · Groundwork' }]

export function loader({ context }: Route.LoaderArgs) {
  const { origin } = context.get(applicationContext).services
  const described = describeAll(operations, openApiOf(operations, origin))
  const nameIn = (tag: string) =>
    operations.filter((one) => one.tag === tag).map(({ name }) => name)
  return {
    origin,
    groups: tags.map((tag) => {
      const names = nameIn(tag)
      return { tag, operations: described.filter(({ name }) => names.includes(name)) }
    }),
  }
}

export default function Api({ loaderData: { origin, groups } }: Route.ComponentProps) {
  return (
    <PublicShell organisation={{ name: 'Groundwork', href: '/' }}>
      <div className="stack">
        <header>
          <h1>API</h1>
          <p className="page-lead">
            What you can do in the browser, another program can do for you: with a key that you give
            it, and never more than you may.
          </p>
        </header>
        <FirstSteps />
        <p className="text-muted">
          From here on it is for developers. Everything below is also there for programs, as{' '}
          <a href="/api/openapi.json">OpenAPI 3.1</a>.
        </p>
        <Introduction origin={origin} />
        <PublicDoors origin={origin} />
        <OtherDoors origin={origin} />
        {groups.map(({ tag, operations: list }) => (
          <Section key={tag} id={tag.replaceAll(' ', '-')} title={titleOf(tag)} card>
            <ul className="rows">
              {list.map((operation) => (
                <li key={operation.name}>
                  <OperationCard operation={operation} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </PublicShell>
  )
}

const titleOf = (tag: string) => tag.charAt(0).toUpperCase() + tag.slice(1)

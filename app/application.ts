import { randomBytes } from 'node:crypto'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import type { ServerBuild } from 'react-router'
import { openDatabase, schemaVersion } from '#db/open.server.ts'
import type { OpenedDatabase } from '#db/open.server.ts'
import { endDrafts } from './assistant/drafts/live-drafts.server.ts'
import { Background } from './background.server.ts'
import type { Environment } from './env.server.ts'
import { openLog } from './log.server.ts'
import { applicationContext, requestFactsContext } from './http/application.ts'
import type { Application, RequestFacts } from './http/application.ts'
import { limitBody } from './http/edge/body-limit.ts'
import { problemContext, problemPage } from './http/problems/problem-page.ts'
import type { ShownProblem } from './http/problems/problem-page.ts'
import { problemBody, problemHeaders, withProblems } from './http/problems/problem-routes.ts'
import { checkMethod } from './http/edge/methods.ts'
import { sameOrigin, withOwnOrigin } from './http/edge/same-origin.ts'
import { secure } from './http/edge/security-headers.ts'
import { Forbidden, Problem } from './problems.ts'
import { openServices } from './services.server.ts'
import { ensureSampleWorld } from './company/sample/company.server.ts'
import { factSources } from './company/writing/fact-sources.server.ts'
import { subjectChecks } from './company/writing/post-checks.ts'
import { documentKinds } from './planning/documents/kinds.ts'
import {
  documentKindsContext,
  factSourcesContext,
  subjectChecksContext,
} from './writing/context.ts'

export type App = {
  application: Application
  opened: OpenedDatabase
  handle: (request: Request, address: string) => Promise<Response>
  /** Starts what happens beside requests: jobs, and commands of this machine. */
  startWork: () => Promise<void>
  close: () => Promise<void>
}

export type AppOptions = {
  environment: Environment
  build: ServerBuild
  clock?: () => Date
  opened?: OpenedDatabase
}

/** Opens the whole application: database, files, jobs, and a function from request to response. */
export async function openApp({
  environment,
  build,
  clock = () => new Date(),
  ...given
}: AppOptions): Promise<App> {
  const opened = given.opened ?? (await openDatabase(environment, () => clock().getTime()))
  const application = describe(environment, opened, clock)
  const { services } = application
  const background = new Background({ environment, opened, services, clock, log: openLog() })
  if (application.demo) await ensureSampleWorld(application)
  const route = createRequestHandler(withProblems(build), 'production')
  const https = environment.PUBLIC_ORIGIN.startsWith('https:')

  const handle = async (request: Request, address: string): Promise<Response> => {
    const nonce = randomBytes(16).toString('base64')
    const context = (problem: ShownProblem | null = null) =>
      provide(application, { address, nonce }, problem)
    const answered = await answer(request, environment.PUBLIC_ORIGIN, (checked) =>
      route(checked, context()),
    )
    const response = await problemPage(request, answered, (page, problem) =>
      route(page, context(problem)),
    )
    secure(response.headers, { nonce, https })
    return response
  }
  return {
    application,
    opened,
    handle,
    startWork: () => background.start(),
    close: () =>
      background
        .stop()
        .then(() => endDrafts(services))
        .then(opened.close),
  }
}

/** What every request can ask for beside the database. */
function provide(application: Application, facts: RequestFacts, problem: ShownProblem | null) {
  const provider = new RouterContextProvider()
  provider.set(applicationContext, application)
  provider.set(requestFactsContext, facts)
  provider.set(problemContext, problem)
  provider.set(factSourcesContext, factSources)
  provider.set(subjectChecksContext, subjectChecks)
  provider.set(documentKindsContext, documentKinds)
  return provider
}

function describe(
  environment: Environment,
  opened: OpenedDatabase,
  clock: () => Date,
): Application {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  } = environment
  return {
    database: opened.database,
    services: openServices(environment),
    clock,
    demo: environment.DEMO,
    localMail: environment.SMTP_URL === undefined,
    schemaVersion: schemaVersion(),
    identityProvider:
      issuer && clientId && clientSecret
        ? { issuer, clientId, clientSecret, name: environment.OIDC_NAME }
        : null,
    allowPrivateAddresses: environment.ALLOW_PRIVATE_ADDRESSES,
  }
}

async function answer(
  request: Request,
  origin: string,
  route: (request: Request) => Promise<Response>,
): Promise<Response> {
  try {
    checkMethod(request)
    const verdict = sameOrigin(request, origin)
    if (!verdict.ok) throw new Forbidden(verdict.reason)
    return await route(limitBody(withOwnOrigin(request, origin)))
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error)
    throw error
  }
}

const problemResponse = (problem: Problem) =>
  Response.json(problemBody(problem), { status: problem.status, headers: problemHeaders(problem) })

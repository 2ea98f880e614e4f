import { randomBytes, randomUUID } from 'node:crypto'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import type { ServerBuild } from 'react-router'
import { openDatabase, schemaVersion } from '#db/open.server.ts'
import type { OpenedDatabase } from '#db/open.server.ts'
import { endDrafts } from './assistant/drafts/live-drafts.server.ts'
import { Background } from './background.server.ts'
import type { Environment } from './env.server.ts'
import { openLog } from './log.server.ts'
import { applicationContext, requestFactsContext, routePatternContext } from './http/application.ts'
import type { Application, RequestFacts, Services } from './http/application.ts'
import { limitBody } from './http/edge/body-limit.ts'
import { isProgramRequest, withoutCookies } from './http/edge/for-programs.ts'
import { programAnswer } from './http/problems/problem-document.ts'
import { problemContext, problemPage } from './http/problems/problem-page.ts'
import type { ShownProblem } from './http/problems/problem-page.ts'
import { problemBody, problemHeaders, withProblems } from './http/problems/problem-routes.ts'
import { checkMethod } from './http/edge/methods.ts'
import { sameOrigin, withOwnOrigin } from './http/edge/same-origin.ts'
import { checkDepth, withRoutesByName, withTreeMatching } from './http/edge/routing.ts'
import { secure } from './http/edge/security-headers.ts'
import { Measures } from './measures.server.ts'
import { Forbidden, NotFound, Problem } from './problems.ts'
import { openServices } from './services.server.ts'
import { ensureSampleWorld } from './company/sample/company.server.ts'
import { holdingsContext, noticeVerdictContext } from './accounts/context.ts'
import { findHoldings } from './company/billing/holdings.server.ts'
import { factSources } from './company/writing/fact-sources.server.ts'
import { subjectChecks } from './company/writing/post-checks.ts'
import { findNoticeVerdict } from './hiring/rights/retention/notice.server.ts'
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
  const { METRICS_TOKEN: token } = environment
  const measures = token ? new Measures(opened.database, token) : null
  const route = createRequestHandler(
    withRoutesByName(withTreeMatching(withProblems(build))),
    'production',
  )
  return {
    application,
    opened,
    handle: handlerOf({ application, environment, measures, route }),
    startWork: () => background.start(),
    close: async () => {
      await background.stop()
      await endDrafts(services)
      measures?.close()
      await opened.close()
    },
  }
}

type Edge = { environment: Environment; measures: Measures | null }
type Parts = Edge & { application: Application; route: ReturnType<typeof createRequestHandler> }

const handlerOf = ({ application, route, ...edge }: Parts): App['handle'] => {
  const https = edge.environment.PUBLIC_ORIGIN.startsWith('https:')
  return async (request, address) => {
    const nonce = randomBytes(16).toString('base64')
    const started = performance.now()
    const context = (problem: ShownProblem | null = null) =>
      provide(application, { address, nonce }, problem)
    const first = context()
    const answered = await answer(request, edge, (checked) => route(checked, first))
    const response = isProgramRequest(request)
      ? await programAnswer(request, answered, randomUUID())
      : await problemPage(request, answered, (page, problem) => route(page, context(problem)))
    edge.measures?.note({
      method: request.method,
      route: first.get(routePatternContext),
      status: response.status,
      seconds: (performance.now() - started) / 1000,
    })
    secure(response.headers, { nonce, https, formsTo: payPages(request, application.services) })
    return response
  }
}

/** Forms of the billing page lead to the pages of Stripe, where people pay. */
function payPages(request: Request, { stripe }: Services): string[] {
  if (!stripe || !/^\/[^/]+\/settings\/billing\b/.test(new URL(request.url).pathname)) return []
  return stripe.apiUrl
    ? [new URL(stripe.apiUrl).origin]
    : ['https://checkout.stripe.com', 'https://billing.stripe.com']
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
  provider.set(holdingsContext, findHoldings)
  provider.set(noticeVerdictContext, findNoticeVerdict)
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
  { environment, measures }: Edge,
  route: (request: Request) => Promise<Response>,
): Promise<Response> {
  const origin = environment.PUBLIC_ORIGIN
  try {
    checkMethod(request)
    checkDepth(request)
    if (new URL(request.url).pathname === '/metrics') return await measured(request, measures)
    if (isProgramRequest(request)) return await route(limitBody(withoutCookies(request)))
    const verdict = sameOrigin(request, origin)
    if (!verdict.ok) throw new Forbidden(verdict.reason)
    return await route(limitBody(withOwnOrigin(request, origin)))
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error)
    throw error
  }
}

/** For whoever brings the operator's token; for others there is no such address. */
function measured(request: Request, measures: Measures | null): Promise<Response> {
  if (!measures?.admits(request)) throw new NotFound()
  return measures.text()
}

const problemResponse = (problem: Problem) =>
  Response.json(problemBody(problem), { status: problem.status, headers: problemHeaders(problem) })

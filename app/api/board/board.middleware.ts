import type { RouterContextProvider } from 'react-router'
import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { noticeVersion } from '#app/hiring/careers/apply/privacy-notice.ts'
import { receiveSubmission } from '#app/hiring/careers/apply/submission.middleware.ts'
import {
  enterCareers,
  findApplicationForm,
  listOpenFacts,
} from '#app/hiring/careers/careers.server.ts'
import { words } from '#app/hiring/careers/words/words.ts'
import { readUploadForm } from '#app/files/uploads.ts'
import { problemBehind } from '#app/http/edge/readable-form.ts'
import { uploadLimit } from '#app/http/edge/body-limit.ts'
import { Gone, Invalid, MethodNotAllowed, NotFound, Problem } from '#app/problems.ts'
import { markdownToHtml } from '#app/ui/markdown-string.ts'
import { feedXml } from './indeed.ts'
import { boardJob, questions } from './job.ts'
import { formFrom } from './sent-application.ts'

type Visit = { request: Request; context: Readonly<RouterContextProvider> }
type Public = Awaited<ReturnType<typeof enterCareers>>

/** Anybody's page may show what anybody may read. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=300',
}

const place = /^([^/]+)\/jobs(?:\/([^/]+)|(\.xml))?$/

/** Answers below `/api/boards/:org`: what an organisation hires for, without a key, and applications for it. */
export async function answerBoard(visit: Visit, path: string): Promise<Response> {
  const [, slug = '', job, isFeed] = place.exec(path) ?? []
  const { method } = visit.request
  if (slug === '') throw new NotFound()
  if (job && method === 'POST') return apply(visit, { slug, job })
  const ctx = await enterCareers(siteOf(visit.context), slug)
  if (method !== 'GET' && method !== 'HEAD') throw new MethodNotAllowed(job ? 'GET, POST' : 'GET')
  if (job) return showJob(ctx, job)
  return isFeed ? feed(ctx) : listJobs(ctx, visit.request)
}

const boardOf = ({ org, services }: Public) => ({
  origin: services.origin,
  name: org.name,
  slug: org.slug,
})

async function listJobs(ctx: Public, request: Request): Promise<Response> {
  const withContent = new URL(request.url).searchParams.get('content') === 'true'
  const jobs = (await listOpenFacts(ctx)).map((facts) => ({
    ...boardJob(facts, boardOf(ctx)),
    ...(withContent && { content: markdownToHtml(facts.markdown) }),
  }))
  return Response.json({ jobs, meta: { total: jobs.length } }, { headers: open })
}

async function showJob(ctx: Public, slug: string): Promise<Response> {
  const { facts, notice } = await findApplicationForm(ctx, slug)
  if (!facts.taking)
    throw new Gone(facts.state === 'published' ? words.apply.over : words.apply.paused)
  const job = {
    ...boardJob(facts, boardOf(ctx)),
    content: markdownToHtml(facts.markdown),
    questions,
    privacy_notice: { text: notice, version: noticeVersion(notice) },
  }
  return Response.json(job, { headers: open })
}

async function feed(ctx: Public): Promise<Response> {
  const jobs = (await listOpenFacts(ctx)).map((facts) => ({
    facts,
    description: markdownToHtml(facts.markdown),
  }))
  const headers = { ...open, 'Content-Type': 'application/xml; charset=utf-8' }
  return new Response(feedXml(jobs, boardOf(ctx), ctx.now), { headers })
}

type Place = { slug: string; job: string }

/** The same fields, rules and limits as the form on the careers page. */
async function apply({ request, context }: Visit, { slug, job }: Place): Promise<Response> {
  await findApplicationForm(await enterCareers(siteOf(context), slug), job)
  const body = await formOf(request)
  const form = new Request(request.url, { method: 'POST', body })
  const params = { org: slug, opening: job }
  const refused = await receiveSubmission({ request: form, context, params })
  const cross = { 'Access-Control-Allow-Origin': '*' }
  if (!refused) return Response.json({ status: 'received' }, { status: 201, headers: cross })
  const { status, headers, errors } = refused
  const message = Object.values(errors).flat().join(' ')
  const problem = { title: 'Please check', message, detail: { fields: errors } }
  return Response.json(problem, { status, headers: { ...cross, ...headers, 'X-Problem': '1' } })
}

async function formOf(request: Request): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  if (type.startsWith('multipart/form-data'))
    return readUploadForm(request, { maxFileSize: uploadLimit })
  if (!type.startsWith('application/json'))
    throw new Problem(415, 'Other kind of content', 'Send JSON or multipart/form-data.')
  const json = await request.text().catch((error: unknown) => {
    throw problemBehind(error) ?? new Invalid('The body could not be read. Send it again.')
  })
  return formFrom(json)
}

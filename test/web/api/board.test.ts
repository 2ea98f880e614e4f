import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { company } from '#db/seed/company.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

const origin = 'http://localhost:3000'

describe('the job board', () => {
  let web: Web
  let job: { id: string; title: string; apply_url: string }

  beforeAll(async () => {
    web = await openWeb({ sample: true })
    const { jobs } = await (await ask('GET', '/jobs')).json()
    job = jobs[0]
  })
  afterAll(() => web.close())

  const ask = (method: string, path: string, init: RequestInit = {}) =>
    web.app.handle(
      new Request(`${origin}/api/boards/${company.slug}${path}`, { ...init, method }),
      '127.0.0.1',
    )
  const apply = (body: unknown) =>
    ask('POST', `/jobs/${job.id}`, {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  const noticeVersion = async (): Promise<string> =>
    (await (await ask('GET', `/jobs/${job.id}`)).json()).privacy_notice.version
  const resume = { filename: 'resume.txt', content: btoa('Ten years of data.') }

  test('lists open jobs for any site', async () => {
    const answer = await ask('GET', '/jobs?content=true')
    const { jobs, meta } = await answer.json()
    expect(meta.total).toBe(jobs.length)
    expect(jobs[0].content).toContain('<p>')
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
  })

  test('feeds them as XML', async () => {
    const answer = await ask('GET', '/jobs.xml')
    expect(answer.headers.get('Content-Type')).toBe('application/xml; charset=utf-8')
    expect(await answer.text()).toContain(job.title)
  })

  test('says what applying asks for, and enforces it', async () => {
    const shown = await (await ask('GET', `/jobs/${job.id}`)).json()
    const required = (shown.questions as { required: boolean; label: string }[])
      .filter((question) => question.required)
      .map(({ label }) => label)
    expect(required).toEqual(['Name', 'E-mail', 'Résumé', 'Agrees to the privacy notice'])
    const refused = await apply({})
    const { errors } = await refused.json()
    expect(refused.status).toBe(400)
    expect(Object.keys(errors).toSorted()).toEqual(['consent', 'email', 'name', 'resume'])
  })

  test('takes an application in JSON, against the notice as it is now', async () => {
    const person = { name: 'Noor Haddad', email: 'noor@example.test', consent: true, resume }
    expect((await apply({ ...person, notice: 'another' })).status).toBe(400)
    const answer = await apply({ ...person, notice: await noticeVersion() })
    expect([answer.status, await answer.json()]).toEqual([201, { status: 'received' }])
  })

  test('takes one as a form', async () => {
    const form = new FormData()
    const fields = { name: 'Ann', email: 'ann@example.test', consent: 'on' }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('notice', await noticeVersion())
    form.set('resume', new File(['Ten years of data.'], 'resume.txt'))
    expect((await ask('POST', `/jobs/${job.id}`, { body: form })).status).toBe(201)
    form.set('resume', new File(['MZ'], 'resume.exe'))
    expect((await ask('POST', `/jobs/${job.id}`, { body: form })).status).toBe(415)
  })

  test('knows nothing else', async () => {
    const statuses = await Promise.all(
      ['/jobs/none', '/jobs/none/more', '/', '/nothing'].map((path) => ask('GET', path)),
    )
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect((await ask('DELETE', '/jobs')).status).toBe(405)
    const other = new Request(`${origin}/api/boards/nobody/jobs`)
    expect((await web.app.handle(other, '127.0.0.1')).status).toBe(404)
  })
})

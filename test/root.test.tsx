import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub, Outlet } from 'react-router'
import { describe, expect, it } from 'vitest'
import { Layout } from '#app/root.tsx'

function page(handle: unknown, theme?: string) {
  const Stub = createRoutesStub([
    {
      id: 'root',
      path: '/',
      Component: () => (
        <Layout>
          <Outlet />
        </Layout>
      ),
      children: [{ index: true, handle, Component: () => <main id="main">Page</main> }],
    },
  ])
  return renderToStaticMarkup(
    <Stub
      initialEntries={['/']}
      hydrationData={{ loaderData: theme ? { root: { theme } } : {} }}
    />,
  )
}

describe('the document', () => {
  it('ships the framework by default', () => {
    expect(page(undefined)).toContain('<script')
    expect(page({ crumb: 'x' })).toContain('<script')
  })

  it('ships no script and no preload where a route says so', () => {
    const markup = page({ script: false })
    expect(markup).toContain('<main id="main">Page</main>')
    expect(markup).not.toContain('<script')
    expect(markup).not.toContain('modulepreload')
  })

  it('carries the theme and a way past the navigation', () => {
    expect(page(undefined, 'dark')).toContain('data-theme="dark"')
    expect(page(undefined)).toContain('data-theme="system"')
    expect(page(undefined)).toMatch(/<body><a class="skip-link" href="#main">/)
  })
})

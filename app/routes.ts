import { index } from '@react-router/dev/routes'
import type { RouteConfig } from '@react-router/dev/routes'
import { organisationFrame } from './company/routes.ts'
import { organisationRoutes as hiringPages, publicRoutes as hiringPublic } from './hiring/routes.ts'
import { httpRoutes } from './http/routes.ts'

export default [
  index('home.page.tsx'),
  ...hiringPublic,
  organisationFrame([...hiringPages]),
  ...httpRoutes,
] satisfies RouteConfig

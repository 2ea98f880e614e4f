import type { RouteConfig } from '@react-router/dev/routes'
import {
  organisationRoutes as accountsPages,
  publicRoutes as accountsPublic,
} from './accounts/routes.ts'
import { organisationFrame, publicRoutes as companyPublic } from './company/routes.ts'
import { organisationRoutes as hiringPages, publicRoutes as hiringPublic } from './hiring/routes.ts'
import { httpRoutes } from './http/routes.ts'
import { organisationRoutes as rolePages } from './roles/routes.ts'

export default [
  ...companyPublic,
  ...accountsPublic,
  ...hiringPublic,
  organisationFrame([...accountsPages, ...rolePages, ...hiringPages]),
  ...httpRoutes,
] satisfies RouteConfig

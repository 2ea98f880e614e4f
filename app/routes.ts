import { relative, sep } from 'node:path'
import type { RouteConfig, RouteConfigEntry } from '@react-router/dev/routes'
import {
  organisationRoutes as accountsPages,
  publicRoutes as accountsPublic,
} from './accounts/routes.ts'
import { programRoutes } from './api/routes.ts'
import { organisationRoutes as assistantPages } from './assistant/routes.ts'
import { organisationFrame, publicRoutes as companyPublic } from './company/routes.ts'
import { organisationRoutes as hiringPages, publicRoutes as hiringPublic } from './hiring/routes.ts'
import { httpRoutes } from './http/routes.ts'
import {
  organisationRoutes as planningPages,
  publicRoutes as planningPublic,
} from './planning/routes.ts'
import {
  organisationRoutes as staffingPages,
  partsOfOpening,
  withProposals,
  withStanding,
} from './staffing/routes.ts'
import { organisationRoutes as rolePages } from './roles/routes.ts'
import {
  organisationRoutes as writingPages,
  publicRoutes as writingPublic,
} from './writing/routes.ts'

/** A route's id is its file, and browsers see it: files are named from here, not from the root of the machine. */
const fromHere = (routes: RouteConfigEntry[]): RouteConfigEntry[] =>
  routes.map(({ file, children, ...route }) => ({
    ...route,
    file: relative(import.meta.dirname, file).replaceAll(sep, '/'),
    ...(children && { children: fromHere(children) }),
  }))

export default fromHere([
  ...companyPublic,
  ...accountsPublic,
  ...hiringPublic,
  ...planningPublic,
  ...writingPublic,
  ...programRoutes,
  organisationFrame([
    ...accountsPages,
    ...assistantPages,
    ...rolePages,
    ...hiringPages(partsOfOpening),
    ...planningPages(withStanding, withProposals),
    ...staffingPages,
    ...writingPages,
  ]),
  ...httpRoutes,
]) satisfies RouteConfig

import { index, route } from '@react-router/dev/routes'
import type { RouteConfig } from '@react-router/dev/routes'
import { httpRoutes } from './http/routes.ts'

export default [index('home.page.tsx'), ...httpRoutes] satisfies RouteConfig

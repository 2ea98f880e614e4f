import { loadBuild } from '#test/support/web/build.ts'

export type Page = {
  /** Where its module lies in `app/`, without the ending. */
  id: string
  /** The pattern of its address, such as `/:org/openings/:opening`. */
  path: string
  index: boolean
  /** Other pages are shown inside it. */
  frame: boolean
  has: { loader: boolean; action: boolean; page: boolean }
}

/** Every route of the server build, with its whole address. */
export async function listRoutes(): Promise<Page[]> {
  const build = await loadBuild()
  const all = Object.values(build.routes).filter((route) => route !== undefined)
  const pathOf = (id: string | undefined): string => {
    const route = all.find((one) => one.id === id)
    return route ? `${pathOf(route.parentId)}${route.path ? `/${route.path}` : ''}` : ''
  }
  return all
    .filter(({ id }) => id !== 'root')
    .map((route) => ({
      id: route.id.replace(/^.*?\/?app\//, ''),
      path: pathOf(route.id) || '/',
      index: route.index === true,
      frame: all.some(({ parentId }) => parentId === route.id),
      has: {
        loader: route.module.loader !== undefined,
        action: route.module.action !== undefined,
        page: route.module.default !== undefined,
      },
    }))
}

export const paramsOf = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name).filter((name) => name !== 'org')

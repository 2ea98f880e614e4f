/** Doors that are one address, and those with addresses below them. */
const doors = ['/mcp', '/metrics', '/hooks/stripe', '/hooks/mail']
const floors = ['/api/', '/scim/']

export const programMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Whether an address is a door for programs. They prove who they are by a key or a signature and never by a cookie,
 * so a page of another site can make a browser send nothing there that counts.
 */
export const isForPrograms = (path: string): boolean =>
  doors.includes(path) || floors.some((floor) => path.startsWith(floor))

export const isProgramRequest = (request: Request): boolean =>
  isForPrograms(new URL(request.url).pathname)

/** The same request as a program sends it: what a browser adds by itself is gone. */
export function withoutCookies(request: Request): Request {
  if (!request.headers.has('Cookie')) return request
  const headers = new Headers(request.headers)
  headers.delete('Cookie')
  return new Request(request, { headers })
}

import { MethodNotAllowed } from '#app/problems.ts'

const methods = ['GET', 'HEAD', 'POST']

/** Pages are read and forms are posted. The router would take any other method for a post. */
export function checkMethod({ method }: Request): void {
  if (!methods.includes(method)) throw new MethodNotAllowed(methods.join(', '))
}

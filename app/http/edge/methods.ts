import { MethodNotAllowed } from '#app/problems.ts'
import { isProgramRequest, programMethods } from './for-programs.ts'

const pageMethods = ['GET', 'HEAD', 'POST']

/** Pages are read and forms are posted. The router would take any other method for a post. */
export function checkMethod(request: Request): void {
  const methods = isProgramRequest(request) ? programMethods : pageMethods
  if (!methods.includes(request.method)) throw new MethodNotAllowed(methods.join(', '))
}

import { Invalid, Problem } from '#app/problems.ts'

const read = Symbol('read')

/** A body that is not the form it claims to be is wrong input, not a fault of ours. */
export function readableForm(request: Request & { [read]?: true }): void {
  if (request[read]) return
  const formData = request.formData.bind(request)
  const careful = async () => {
    try {
      return await formData()
    } catch (error) {
      throw problemBehind(error) ?? unreadable()
    }
  }
  Object.assign(request, { [read]: true, formData: careful })
}

/** The problem that ended the reading of a body, such as one that is too long. */
export function problemBehind(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  return error instanceof Error && error.cause !== undefined
    ? problemBehind(error.cause)
    : undefined
}

const unreadable = () =>
  new Invalid('What was sent could not be read as a form. Reload the page and send it again.')

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
      throw problemIn(error) ?? unreadable()
    }
  }
  Object.assign(request, { [read]: true, formData: careful })
}

function problemIn(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  return error instanceof Error && error.cause !== undefined ? problemIn(error.cause) : undefined
}

const unreadable = () =>
  new Invalid('What was sent could not be read as a form. Reload the page and send it again.')

import type { LoaderFunctionArgs } from 'react-router'
import { useLoaderData } from 'react-router'
import { queriesContext } from './queries.ts'

export const loader = async ({ context }: LoaderFunctionArgs) => ({
  count: await context.get(queriesContext)(),
})

export default function Page() {
  const { count } = useLoaderData<typeof loader>()
  return <p>{count} queries</p>
}

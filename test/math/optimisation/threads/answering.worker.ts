import { threadId } from 'node:worker_threads'
import { serve } from '#app/math/optimisation/threads/serve.server.ts'

export type Asked = 'who' | 'throw' | 'never'

serve<Asked, number>(async (task, tell) => {
  if (task === 'throw') throw new Error('thrown on purpose')
  tell(threadId)
  if (task === 'never') await new Promise(() => {})
})

import { threadId } from 'node:worker_threads'
import { serve } from '#app/math/optimisation/threads/serve.server.ts'

export type Asked = 'who' | 'throw' | 'never' | 'leave'

serve<Asked, number>(async (task, tell) => {
  if (task === 'throw') throw new Error('thrown on purpose')
  if (task === 'leave') process.exit()
  tell(threadId)
  if (task === 'never') await new Promise(() => {})
})

import { organisationContext } from '#app/accounts/context.ts'
import { applicationContext } from '#app/http/application.ts'
import type { Route } from './+types/test.action.ts'
import { testProvider } from './settings.server.ts'
import { testAnswer } from './test-answer.ts'

export const action = ({ context }: Route.ActionArgs) =>
  testAnswer(context.get(applicationContext), context.get(organisationContext), testProvider)

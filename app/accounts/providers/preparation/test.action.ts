import { organisationContext } from '#app/accounts/context.ts'
import { testAnswer } from '#app/accounts/providers/settings/test-answer.ts'
import { applicationContext } from '#app/http/application.ts'
import type { Route } from './+types/test.action.ts'
import { testPreparation } from './preparation.server.ts'

export const action = ({ context }: Route.ActionArgs) =>
  testAnswer(context.get(applicationContext), context.get(organisationContext), testPreparation)

import type { Context } from '#app/accounts/context.ts'
import { endpointRow } from '#app/assistant/endpoints/endpoints.server.ts'
import { saveModel } from '#app/assistant/settings/settings.server.ts'
import { modelSchema } from '#app/assistant/settings/settings-form.ts'
import type { ModelSettings } from '#app/assistant/settings/settings-form.ts'
import type { ModelEndpoint } from '#app/http/application.ts'
import { outgoingFetch } from '#app/http/outgoing/outgoing-fetch.server.ts'
import { transaction } from '#db/connection.server.ts'

/** Has the organisation write with the model at `url`, which asks for the key “a key”. */
export async function nameModel(
  admin: Context,
  url: string,
  change: Partial<ModelSettings> = {},
): Promise<void> {
  const { version } = await transaction(admin, endpointRow)
  const given = { baseUrl: url, model: 'test-model', key: 'a key', redacts: true, ...change }
  await saveModel(admin, { ...modelSchema.parse(given), version })
}

/** A model of the operator, on this machine, that takes “a key” and costs nothing. */
export const operatorModel = (
  given: Partial<ModelEndpoint> & { baseUrl: string },
): ModelEndpoint => ({
  key: 'a key',
  model: 'operator-model',
  outgoing: outgoingFetch({ allowPrivate: true }),
  prices: { input: 0, output: 0 },
  imageModel: '',
  imagePrice: 0,
  monthlyBudget: null,
  ...given,
})

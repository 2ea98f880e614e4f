import { percent } from '#app/math/text/figures.ts'
import { moneyWords } from '#app/planning/money.ts'
import type { FoundForecast } from '#app/planning/outcomes/recording/forecasts.server.ts'
import { probabilities, quantities } from '#app/planning/use-cases/quantities.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type ForecastCardProps = { forecast: FoundForecast | null; currency: string }

/** What was expected before anything was known, and since when it stands. */
export const ForecastCard = ({ forecast, currency }: ForecastCardProps) => (
  <Section title="What was expected" card>
    {forecast && (
      <div className="stack">
        <KeyValues
          items={[
            { label: 'Value in a year', value: valueWords(forecast, currency) },
            {
              label: 'It works',
              value: forecast.probability === null ? null : percent(forecast.probability),
            },
            ...probabilities.flatMap((chance) => {
              const given = forecast.chances[chance]
              return given === undefined
                ? []
                : [{ label: quantities[chance].name, value: percent(given) }]
            }),
          ]}
        />
        <p className="text-sm text-muted">
          {forecast.commitmentId
            ? 'Value and “it works” are those of the committed plan. '
            : 'It was never in a committed plan: these are the estimates. '}
          {'What it costs to run is taken off the value, where it was guessed. '}
          {forecast.keptAt ? (
            <>
              Kept on <DateTime at={forecast.keptAt} show="date" />, when the first outcome was
              entered. Later estimates change nothing here.
            </>
          ) : (
            'It is kept for good when the first outcome is entered.'
          )}
        </p>
      </div>
    )}
  </Section>
)

function valueWords({ value, low, high }: FoundForecast, currency: string): string | null {
  if (value === null) return null
  const money = (amount: number) => moneyWords(amount, currency)
  const range = low === null || high === null ? '' : ` (${money(low)} to ${money(high)})`
  return `${money(value)}${range}`
}

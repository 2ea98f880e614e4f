import { useEffect, useRef, useState } from 'react'
import { Section } from '#app/ui/layout/section.tsx'
import type { Balanced } from '#app/planning/scoping/standing/balance.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { BalanceFigure } from './balance-figure.tsx'

interface LiveBalanceProps {
  useCaseId: string
  balanced: Balanced
  currency: string
  /** Guesses made on other pages. */
  elsewhere: readonly Estimate[]
}

const quietFor = 250

/** The balanced value of what is saved, and with script of what is being typed. */
export function LiveBalance({ useCaseId, balanced, currency, elsewhere }: LiveBalanceProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<Balanced | null>(null)
  useEffect(() => {
    const form = ref.current?.closest('form')
    if (!form) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const reckon = async () => {
      const { typedBalance } = await import('./typed-balance.ts')
      setTyped(typedBalance(useCaseId, new FormData(form), elsewhere))
    }
    const onInput = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void reckon(), quietFor)
    }
    form.addEventListener('input', onInput)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', onInput)
    }
  }, [useCaseId, elsewhere])
  return (
    <Section
      title="Balanced value"
      card
      lead="What it is worth in a year, times the chance that it works, less the risks, less its costs, less the loss if it fails."
    >
      <div ref={ref}>
        <BalanceFigure balanced={typed ?? balanced} currency={currency} />
      </div>
    </Section>
  )
}

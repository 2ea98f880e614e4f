import type { Choice, Instance } from '#app/math/optimisation/instance.ts'
import { diceFrom } from './dice.ts'
import type { Dice } from './dice.ts'
import { layOut } from './layout.ts'
import type { Layout } from './layout.ts'
import { priced, scarcityPrices, shaken } from './prices.ts'
import type { Priced } from './prices.ts'
import { Recreation } from './recreate.ts'
import { changeSupply, hasUnit, repair, returnSpare, ruin } from './ruin.ts'
import { State } from './state.ts'

export type Round = {
  steps: number
  /** How much worse than now, as a share of the best value, the first steps may end. */
  warmth: number
  prices: Priced
  /** Share of steps that change what is bought. */
  supplyRate: number
}

/**
 * Ruin and recreate: takes some items and supplies out of the current choice, puts others in by value for the price of what
 * they use, and keeps the result if it is better or, less and less often, somewhat worse.
 *
 * @see Schrimpf et al. (2000), Record breaking optimization results using the ruin and recreate principle
 */
export class Search {
  readonly layout: Layout
  readonly dice: Dice
  readonly best: State
  iterations = 0
  private readonly recreation: Recreation
  private readonly current: State
  private readonly trial: State
  private prices: Priced

  constructor(instance: Instance, seed: number) {
    this.layout = layOut(instance)
    this.dice = diceFrom(seed)
    this.recreation = new Recreation(this.layout, this.dice)
    this.best = new State(this.layout)
    this.current = new State(this.layout)
    this.trial = new State(this.layout)
    this.prices = priced(this.layout, scarcityPrices(this.layout))
  }

  /** A first choice from prices by scarcity, improved for a moment. */
  begin(): void {
    const round = { steps: 300, warmth: 0.01, prices: this.prices, supplyRate: 0.1 }
    this.round(new State(this.layout), round)
  }

  /** Cools down once from `home`, which becomes the best choice met on the way. */
  round(home: State, { steps, warmth, prices, supplyRate }: Round): void {
    const hot = warmth * Math.max(1, Math.abs(this.best.value))
    this.current.copyFrom(home)
    for (let step = 0; step < steps; step++) {
      if (step % 40 === 0)
        this.prices = shaken(this.layout, prices, 0.6 * this.dice.real(), this.dice)
      this.step(home, hot * (1 - step / steps) ** 2, supplyRate)
    }
  }

  /** Begins with as much of another instance's choice as keeps the rules here, where that is better than the best. */
  adopt({ options, units }: Choice): void {
    const { trial, layout } = this
    trial.copyFrom(new State(layout))
    for (const supply of layout.wholes)
      for (let unit = 0; unit < (units[supply] ?? 0) && hasUnit(trial, supply); unit++)
        trial.buy(supply, 1)
    for (const [item, option] of options.entries()) {
      const numbered = (layout.first[item] as number) + option
      if (option >= 0 && trial.isOpen(numbered) && trial.hasRoom(numbered)) trial.put(numbered)
    }
    if (trial.shortRow() < 0) this.consider(trial)
  }

  /** Takes over a choice that keeps every rule where it is better than the best. */
  offer(choice: Choice): void {
    this.trial.load(choice)
    if (this.trial.shortRow() < 0) this.consider(this.trial)
  }

  private step(home: State, heat: number, supplyRate: number): void {
    const { trial, current, dice } = this
    this.iterations += 1
    trial.copyFrom(current)
    if (dice.real() < supplyRate) changeSupply(trial, dice)
    ruin(trial, 1 + Math.floor(15 * dice.real() ** 2), dice)
    if (!repair(trial, dice)) return
    this.recreation.run(trial, this.prices, 0.3 * dice.real(), 0.04)
    if (trial.shortRow() >= 0) return
    if (trial.value <= current.value + heat * Math.log(Math.max(dice.real(), 1e-12))) return
    current.copyFrom(trial)
    if (trial.value > home.value + 1e-9) home.copyFrom(trial)
    if (trial.value > this.best.value - heat) this.consider(trial)
  }

  /** Keeps a choice as the best if it is, without what it has bought for nothing. */
  private consider(state: State): void {
    returnSpare(state)
    if (state.value > this.best.value + 1e-9) this.best.copyFrom(state)
  }
}

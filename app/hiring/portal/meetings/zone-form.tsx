import { Button } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { words } from '#app/hiring/portal/words/words.ts'

export type ZoneFormProps = { here: string; zone: string; zones: readonly string[] }

/** Which clock the times are read by; works without script, so it asks instead of finding out. */
export const ZoneForm = ({ here, zone, zones }: ZoneFormProps) => (
  <form method="get" action={here} className="zone-form">
    <SelectField
      name="zone"
      label={words.meetings.zone.label}
      defaultValue={zone}
      options={zones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
    />
    <Button type="submit">{words.meetings.zone.show}</Button>
  </form>
)

import { Button } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'

export type ZoneFormProps = { here: string; zone: string; zones: readonly string[] }

/** Which clock the times are read by; works without script, so it asks instead of finding out. */
export const ZoneForm = ({ here, zone, zones }: ZoneFormProps) => (
  <form method="get" action={here} className="zone-form">
    <SelectField
      name="zone"
      label="Your time zone"
      defaultValue={zone}
      options={zones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
    />
    <Button type="submit">Show times in it</Button>
  </form>
)

import { Checkbox } from '#app/ui/forms/choice.tsx'
import { TextField } from '#app/ui/forms/field.tsx'

export interface ModelFieldsProps {
  hasKey: boolean
}

export const ModelFields = ({ hasKey }: ModelFieldsProps) => (
  <>
    <TextField
      name="baseUrl"
      label="Address of the model’s API"
      required={false}
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      hint="OpenAI, Azure, Ollama, vLLM, llama.cpp and others, for example https://api.openai.com/v1. Leave empty to use the operator’s, if there is one."
    />
    <TextField name="model" label="Model" required={false} autoComplete="off" spellCheck={false} />
    <ImageModel />
    <TextField
      name="key"
      label="Key"
      type="password"
      required={false}
      autoComplete="new-password"
      hint={
        hasKey
          ? 'A key is stored, encrypted, and never shown. Leave empty to keep it. A new address needs its key again.'
          : 'Stored encrypted and never shown again. Leave empty for a model that asks for none.'
      }
    />
    {hasKey && <Checkbox name="forgetKey" label="Forget the stored key" />}
    <Spending />
    <Checkbox
      name="staysInside"
      label="No external model"
      hint="Only a model in your own network is used, at an address such as localhost or 10.0.0.5. Others are left alone."
    />
    <Checkbox
      name="redacts"
      label="Take personal data out before sending"
      hint="Names of candidates, e-mail addresses, phone numbers and links are replaced; all but links come back in the answer. Whoever is about to send something reads which it is."
    />
  </>
)

const ImageModel = () => (
  <TextField
    name="imageModel"
    label="Image model"
    required={false}
    autoComplete="off"
    spellCheck={false}
    hint="At the same address, such as gpt-image-1: draws backgrounds for the pictures of posts. Leave empty for none."
  />
)

const Spending = () => (
  <fieldset className="stack">
    <legend className="mb-3 font-semibold">What it may cost</legend>
    <TextField
      name="inputPrice"
      label="Dollars per million tokens read"
      type="number"
      step="any"
      required={false}
    />
    <TextField
      name="outputPrice"
      label="Dollars per million tokens written"
      type="number"
      step="any"
      required={false}
    />
    <TextField
      name="imagePrice"
      label="Dollars per picture"
      type="number"
      step="any"
      required={false}
    />
    <TextField
      name="monthlyBudget"
      label="Budget a month in dollars"
      type="number"
      step="any"
      required={false}
      hint="A call that could go over it is not made. Leave empty for no limit. The month is UTC."
    />
    <TextField
      name="concurrency"
      label="Drafts under way at once"
      type="number"
      hint="Others wait their turn."
    />
  </fieldset>
)

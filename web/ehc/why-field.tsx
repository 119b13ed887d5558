import { TextArea } from '../components/text-area.tsx'

export interface WhyFieldProps {
  readonly label?: string
  readonly error: string | undefined
  readonly value: string
  readonly onChange: (why: string) => void
}

/** The box for a reason, which lifts a warning or explains a correction. */
export function WhyField({ label = 'Why is this right all the same?', ...rest }: WhyFieldProps) {
  return (
    <TextArea
      id="why"
      label={label}
      labelSize="s"
      hint="It stays with the entry. Do not name the child."
      rows={3}
      maxLength={2000}
      {...rest}
    />
  )
}

import { useState } from 'preact/hooks'
import { TextInput, type TextInputProps } from './text-input.tsx'

export interface NumberInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'inputMode'> {
  readonly value: number | null
  /** Null with `isNumber` false: something is typed that is no number. */
  readonly onChange: (value: number | null, isNumber: boolean) => void
  /** Also takes a decimal point. */
  readonly isDecimal?: boolean
}

/** A field for a number. What is typed stays as typed; the number goes out when it is one. */
export function NumberInput({ value, onChange, isDecimal = false, ...rest }: NumberInputProps) {
  const [text, setText] = useState(value === null ? '' : String(value))
  const type = (typed: string) => {
    setText(typed)
    const found = numberOf(typed, isDecimal)
    onChange(found, found !== null || typed.trim() === '')
  }
  return <TextInput {...rest} value={text} onChange={type} inputMode={isDecimal ? 'decimal' : 'numeric'} />
}

function numberOf(text: string, isDecimal: boolean): number | null {
  const shape = isDecimal ? /^\d+(\.\d+)?$/ : /^\d+$/
  return shape.test(text.trim()) ? Number(text) : null
}

import type { ComponentType } from 'preact'
import { AboutFields } from './about-fields.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { DatesFields } from './dates-fields.tsx'
import { NeedFields } from './need-fields.tsx'
import { OutcomesFields } from './outcomes-fields.tsx'
import { PapersFields } from './papers-fields.tsx'
import { QuestionsFields } from './questions-fields.tsx'
import type { Content, SectionKey, SectionProps } from './section-props.ts'
import { TriedFields } from './tried-fields.tsx'
import { ViewsFields } from './views-fields.tsx'

/** The fields of each section. */
const FIELDS: { readonly [Key in SectionKey]: ComponentType<SectionProps<Key>> } = {
  about: AboutFields as ComponentType<SectionProps<'about'>>,
  need: NeedFields,
  tried: TriedFields,
  outcomes: OutcomesFields,
  questions: QuestionsFields,
  views: ViewsFields,
  consent: ConsentFields,
  papers: PapersFields,
  dates: DatesFields,
}

export interface SectionFieldsProps extends Omit<SectionProps<SectionKey>, 'value' | 'onChange'> {
  readonly section: SectionKey
  readonly value: Content[SectionKey]
  readonly onChange: (value: Content[SectionKey]) => void
}

/** The fields of a section by its key. */
export function SectionFields({ section, value, onChange, ...rest }: SectionFieldsProps) {
  // Each key's component takes that key's value; the compiler cannot follow the pair through a variable.
  const Fields = FIELDS[section] as ComponentType<Omit<SectionFieldsProps, 'section'>>
  return <Fields value={value} onChange={onChange} {...rest} />
}

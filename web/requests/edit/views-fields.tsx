import { TextArea } from '../../components/text-area.tsx'
import { errorFor } from '../../problem.ts'
import type { SectionProps } from './section-props.ts'

/** What the child and the parents say. */
export function ViewsFields({ value, onChange, errors, view }: SectionProps<'views'>) {
  const isChild = view.request.content.about?.kind === 'child'
  return (
    <>
      <TextArea
        id="views-child"
        label={isChild ? 'What does the child say?' : 'What do the children say? (optional)'}
        labelSize="s"
        hint="In their own words if you can. If they cannot say it, write how you found out what they want."
        error={errorFor(errors, 'views-child')}
        value={value.child}
        onChange={child => onChange({ ...value, child })}
        maxLength={3000}
      />
      <TextArea
        id="views-parents"
        label="What do the parents say?"
        labelSize="s"
        hint="What they hope for and what worries them."
        error={errorFor(errors, 'views-parents')}
        value={value.parents}
        onChange={parents => onChange({ ...value, parents })}
        maxLength={3000}
      />
    </>
  )
}

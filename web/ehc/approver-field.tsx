import { Select } from '../components/select.tsx'
import { TextInput } from '../components/text-input.tsx'
import { useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { approverOptions, SOMEBODY_ELSE } from './approver.ts'
import { type Typing, textAt } from './field-props.ts'

interface ApproverProps {
  readonly path: string
  readonly label: string
  readonly typing: Typing
}

/** Who approved something: an EHC officer, or somebody else by name. Nobody is taken for granted. */
export function ApproverField({ path, label, typing }: ApproverProps) {
  const me = useMe()
  const { data } = useData('GET /officers', {})
  const [id, name] = [`${path}-userId`, `${path}-name`]
  const approver = { userId: typing.draft[id] ?? '', name: typing.draft[name] ?? '' }
  const options = approverOptions(data?.officers ?? [], approver, me.userId)
  const choose = (userId: string) =>
    typing.onType({ [id]: userId, [name]: options.find(one => one.value === userId)?.name ?? '' })
  return (
    <>
      <Select
        {...textAt(typing, id)}
        label={label}
        labelSize="s"
        hint="Whoever is allowed to by your authority. It need not be the person who records it."
        options={options}
        onChange={choose}
      />
      {approver.userId === SOMEBODY_ELSE && (
        <TextInput {...textAt(typing, name)} label="What is their name?" labelSize="s" width={20} />
      )}
    </>
  )
}

/** A status in a word or two. The colour only helps; the words say it. */
export function Tag({ colour, label }: { readonly colour: string; readonly label: string }) {
  return <strong class={`govuk-tag govuk-tag--${colour}`}>{label}</strong>
}

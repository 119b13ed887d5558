import type { ComponentChildren } from 'preact'

export interface Column {
  readonly label: string
  readonly numeric?: boolean
}

export interface Row {
  readonly key: string
  /** One for each column; the first heads its row. */
  readonly cells: readonly ComponentChildren[]
}

export interface TableProps {
  readonly caption: string
  /** The heading above says it already: the caption is for screen readers only. */
  readonly captionHidden?: boolean
  readonly head: readonly (string | Column)[]
  readonly rows: readonly Row[]
}

/** A table. On a narrow screen each row becomes a block with the column's name before each cell. */
export function Table({ caption, captionHidden = false, head, rows }: TableProps) {
  const columns = head.map(column => (typeof column === 'string' ? { label: column } : column))
  return (
    <table class="govuk-table app-table">
      <caption
        class={captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}
      >
        {caption}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {columns.map(({ label, numeric }) => (
            <th
              key={label}
              scope="col"
              class={`govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}`}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(({ key, cells }) => (
          <TableRow key={key} columns={columns} cells={cells} />
        ))}
      </tbody>
    </table>
  )
}

interface TableRowProps {
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[]
  readonly cells: readonly ComponentChildren[]
}

function TableRow({ columns, cells }: TableRowProps) {
  return (
    <tr class="govuk-table__row">
      {columns.map(({ label, numeric }, at) => {
        const content = (
          <>
            {cells[at] !== '' && (
              <span class="app-table__label" aria-hidden="true">
                {label}
              </span>
            )}
            <span class="app-table__content">{cells[at]}</span>
          </>
        )
        if (at === 0)
          return (
            <th key={label} scope="row" class="govuk-table__header">
              {content}
            </th>
          )
        return (
          <td key={label} class={`govuk-table__cell${numeric ? ' govuk-table__cell--numeric' : ''}`}>
            {content}
          </td>
        )
      })}
    </tr>
  )
}

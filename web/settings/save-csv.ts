/** Hands a CSV to the browser as a file, marked as UTF-8 for spreadsheets. */
export function saveCsv(fileName: string, csv: string): void {
  const href = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = href
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}

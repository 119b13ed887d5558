import type { PlaceView } from '../../shared/contracts/training.ts'
import { Button } from '../components/button.tsx'
import { Table } from '../components/table.tsx'
import { PLACE_WORDS, whoComes } from './words.ts'

/** Rows left empty on paper, for those whose names are new. */
const EMPTY_ROWS = 3

export interface SignInSheetProps {
  readonly places: readonly PlaceView[]
  /** On the screen something else stands in its place. */
  readonly isOnlyPrint: boolean
}

/** Everybody who is expected; on paper with room to sign. */
export function SignInSheet({ places, isOnlyPrint }: SignInSheetProps) {
  const spare = Array.from({ length: EMPTY_ROWS }, (_, at) => `spare-${at}`)
  return (
    <>
      <div class={`app-register${isOnlyPrint ? ' app-only-print' : ''}`}>
        <Table
          caption="Register"
          captionHidden
          head={['Name', 'Setting', 'Status', 'Signature']}
          rows={[
            ...places.map(place => ({
              key: place.id,
              cells: [whoComes(place), place.settingName, PLACE_WORDS[place.status].label, ''],
            })),
            ...spare.map(key => ({ key, cells: ['', '', '', ''] })),
          ]}
        />
      </div>
      <div class="app-no-print">
        <Button kind="secondary" onClick={() => window.print()}>
          Print the sign-in sheet
        </Button>
      </div>
    </>
  )
}

import { useLocation } from 'preact-iso'
import { useService } from '../me.ts'
import { ChooseService } from './choose-service.tsx'
import { StartRequest } from './start-request.tsx'

/** Asking for support begins: first the service, then what it needs and the start. */
export default function NewRequest() {
  const { query } = useLocation()
  const service = useService(query.service ?? '')
  return service === undefined ? <ChooseService /> : <StartRequest key={service.id} service={service} />
}

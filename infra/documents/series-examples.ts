/** A body for every route of series of visits that takes one. */
export const SERIES_EXAMPLES = {
  'POST /requests/:requestId/series': {
    summary: 'Three Tuesdays, every second week, to be confirmed by the setting',
    value: {
      visits: [
        { on: '2027-01-19', startMinutes: 570 },
        { on: '2027-02-02', startMinutes: 570 },
        { on: '2027-02-23', startMinutes: 570 },
      ],
      agreed: false,
    },
  },
  'POST /requests/:requestId/series/:seriesId/confirmation': {
    summary: 'Agree to two of them',
    value: {
      visits: [
        { visitId: '0000000021', version: 1 },
        { visitId: '0000000022', version: 1 },
      ],
    },
  },
  'POST /requests/:requestId/series/:seriesId/times': {
    summary: 'The last two, to Thursday afternoons',
    value: {
      visits: [
        { visitId: '0000000022', version: 2, on: '2027-02-04', startMinutes: 780 },
        { visitId: '0000000023', version: 1, on: '2027-02-25', startMinutes: 780 },
      ],
      reason: 'setting-asked' as const,
    },
  },
  'POST /requests/:requestId/series/:seriesId/cancellation': {
    summary: 'The last one',
    value: { visits: [{ visitId: '0000000023', version: 2 }], reason: 'no-longer-needed' as const, note: '' },
  },
}

/**
 * Runs at CloudFront before the web bucket is asked: a path whose last part has no dot is a page of the
 * application, and every page is `index.html`. Files keep their own path, so a missing one stays missing,
 * and `/api/*` never comes here, so that an answer of the API is never replaced by a page.
 *
 * Written out as text because it runs in CloudFront's own JavaScript, not in Node.
 */
export const PAGE_ROUTES = `
function handler(event) {
  var request = event.request
  var lastPart = request.uri.slice(request.uri.lastIndexOf('/') + 1)
  if (lastPart.indexOf('.') === -1) request.uri = '/index.html'
  return request
}
`

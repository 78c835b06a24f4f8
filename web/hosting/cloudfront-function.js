// A CloudFront function for viewer requests (cloudfront-js-2.0). S3 has no folders: /a/b/ is asked for as
// /a/b/index.html, and /a/b is sent to /a/b/. The answer names no host.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler({ request }) {
  const last = request.uri.split('/').pop()
  if (last !== '' && !last.includes('.')) {
    const location = { value: `./${last}/` }
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location } }
  }
  if (last === '') request.uri += 'index.html'
  return request
}

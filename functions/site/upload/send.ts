/**
 * Posts a form with one file to the bucket and reports how much of it has gone, 0 to 1.
 * Answers `sent`, `expired` (the form's signature is older than 15 minutes), `refused`, or `broken` (the network failed).
 */
export const send = (
  address: string,
  body: FormData,
  progress: (share: number) => void,
): Promise<'sent' | 'expired' | 'refused' | 'broken'> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      if (request.status < 400) resolve('sent');
      else resolve(request.status === 403 ? 'expired' : 'refused');
    });
    request.addEventListener('error', () => resolve('broken'));
    request.open('POST', address);
    request.send(body);
  });

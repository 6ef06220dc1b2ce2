// SPDX-License-Identifier: Apache-2.0
// Makes big photos small and foreign pictures JPEGs before they are sent, shows how far the sending is, and sends again when the answer is lost: the
// submission key in the form gives the same slip for the same content. Without this the form sends itself as it is. A page
// that comes as an answer takes the place of this one and says so by the event slipway:page.
(() => {
'use strict';

const begin = () => {
  const input = document.querySelector('input[data-upload-max]');
  const form = input && input.form;
  if (!form) return;

  const LARGE_BYTES = 1_000_000;
  const LONG_SIDE = 2400;
  const SHORT_SIDE = 1200;
  const QUALITY = 0.85;
  const ATTEMPTS = 4;
  const STALL_MILLIS = 60_000;

  const words = input.dataset;
  form.querySelector('[data-upload-also]')?.removeAttribute('hidden'); // is so only with this script
  let busy = false;
  let shrunk = null;

  // What is going on, for eyes and for screen readers.
  const bar = document.createElement('progress');
  const status = document.createElement('p');
  bar.max = 100;
  bar.hidden = true;
  bar.setAttribute('aria-label', words.uploadSending);
  status.className = 'hint';
  status.setAttribute('role', 'status');
  status.setAttribute('aria-live', 'polite');
  (form.querySelector('[data-upload-status]') || form).append(bar, status);

  const tell = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };

  /** Speaks at every quarter only; the bar moves all the time. */
  const progress = (part) => {
    bar.hidden = false;
    bar.value = Math.round(part * 100);
    tell(`${words.uploadSending} ${Math.floor(part * 4) * 25}%`);
  };

  const rest = (text) => {
    busy = false;
    bar.hidden = true;
    form.removeAttribute('aria-busy');
    tell(text);
  };

  const wait = (millis) => new Promise((done) => setTimeout(done, millis));

  const online = (millis) => new Promise((done) => {
    if (navigator.onLine) done();
    window.addEventListener('online', done, { once: true });
    setTimeout(done, millis);
  });

  /** Pictures that the other side can't open, but many a browser can. */
  const isForeign = (file) => /^image\/(hei[cf].*|gif|webp|avif|bmp|tiff)$/.test(file.type)
    || /\.(hei[cf]|gif|webp|avif|bmp|tiff?)$/i.test(file.name);

  /** A big photo as a smaller JPEG, upright; anything else, and what this browser can't draw, as it is. */
  const smaller = async (file) => {
    const foreign = isForeign(file);
    if (!foreign && !(file.size > LARGE_BYTES && /^image\/(jpeg|png)$/.test(file.type))) return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
      // a long capture stays as wide as can be read
      const scale = Math.min(1, Math.max(LONG_SIDE / Math.max(picture.width, picture.height),
        SHORT_SIDE / Math.min(picture.width, picture.height)));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      const pen = canvas.getContext('2d');
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      const jpeg = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
      if (!jpeg || (!foreign && jpeg.size >= file.size)) return file;
      const name = `${file.name.replace(/\.[^.]*$/, '')}.jpg`;
      return new File([jpeg], name, { type: 'image/jpeg', lastModified: file.lastModified });
    } catch {
      return file;
    }
  };

  /** Puts the smaller photo into the field itself, so that the form sends the same bytes whoever sends it. */
  const shrink = async () => {
    const file = input.files[0];
    if (!file || (shrunk && file.name === shrunk.name && file.size === shrunk.size)) return;
    tell(words.uploadShrinking);
    const small = await smaller(file);
    if (small !== file && input.files[0] === file) {
      const transfer = new DataTransfer();
      transfer.items.add(small);
      input.files = transfer.files;
      shrunk = small;
    }
  };

  const post = (body) => new Promise((done) => {
    const request = new XMLHttpRequest();
    let stalled;
    const patience = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALL_MILLIS);
    };
    request.upload.addEventListener('progress', (event) => {
      patience();
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.upload.addEventListener('load', () => tell(words.uploadChecking));
    request.addEventListener('loadend', () => {
      clearTimeout(stalled);
      done(request);
    });
    request.responseType = 'document';
    request.open('POST', form.action);
    patience();
    request.send(body);
  });

  /** The last answer; status 0 if none came. */
  const postPatiently = async (body) => {
    let answer = await post(body);
    for (let attempt = 1; attempt < ATTEMPTS && (answer.status === 0 || answer.status >= 500); attempt++) {
      tell(words.uploadAgain);
      await wait(1000 * 2 ** (attempt - 1));
      await online(STALL_MILLIS);
      answer = await post(body);
    }
    return answer;
  };

  /** The file stays chosen, unless it is what is wrong. */
  const giveBack = (file) => {
    const next = document.querySelector('input[data-upload-max]');
    if (!next || next.getAttribute('aria-invalid') === 'true') return;
    const transfer = new DataTransfer();
    transfer.items.add(file);
    next.files = transfer.files;
    document.querySelectorAll('[data-file-again]').forEach((hint) => { hint.hidden = true; });
  };

  /** The page that came as the answer, in place of this one: to ask for it again would send the file again. */
  const show = (page) => {
    const file = input.files[0];
    document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
    if (file) giveBack(file);
    document.dispatchEvent(new Event('slipway:page'));
    const wrong = document.querySelector('[aria-invalid=true]');
    if (wrong) wrong.focus();
    else window.scrollTo(0, 0);
  };

  const send = async () => {
    busy = true;
    form.setAttribute('aria-busy', 'true');
    await shrink();
    const file = input.files[0];
    if (file && file.size > Number(words.uploadMax)) {
      rest(words.uploadTooLarge);
      input.focus();
      return;
    }
    if (file && isForeign(file)) {
      rest(words.uploadForeign);
      input.setCustomValidity(words.uploadForeign);
      input.reportValidity();
      return;
    }
    if (!form.checkValidity()) {
      form.submit();
      return;
    }
    const answer = await postPatiently(new FormData(form));
    if (answer.status === 200) location.assign(answer.responseURL);
    else if (answer.status === 0 || answer.status >= 500 || !answer.response) rest(words.uploadLost);
    else show(answer.response);
  };

  form.addEventListener('submit', (event) => {
    if (event.submitter && event.submitter.name) return;
    event.preventDefault();
    if (!busy) send().catch(() => form.submit());
  });
  input.addEventListener('change', () => {
    input.setCustomValidity('');
    if (!busy) tell('');
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) rest('');
  });
};

document.addEventListener('slipway:page', begin);
begin();
})();

// SPDX-License-Identifier: Apache-2.0
// Tells on the page of a list how many slips are new, by one small question now and then: only while the page is looked at and
// used, and no more once the session is over. Nothing is moved under the reader's hands: a link shows the list anew.
(() => {
'use strict';

const place = document.querySelector('[data-new]');
if (!place) return;

const EVERY = 30_000;
const SPREAD = 10_000;
const UNUSED = 600_000;

const link = place.querySelector('a');
let used = Date.now();
for (const sign of ['keydown', 'pointerdown', 'scroll']) {
  document.addEventListener(sign, () => { used = Date.now(); }, { passive: true });
}

const later = () => setTimeout(ask, EVERY + Math.random() * SPREAD);

const tell = (text) => {
  if (link.textContent === text) return;
  link.textContent = text;
  link.hidden = false;
};

const ask = async () => {
  if (document.hidden || Date.now() - used > UNUSED) return later();
  try {
    const answer = await fetch(place.dataset.new, { redirect: 'manual' });
    if (answer.type === 'opaqueredirect') return undefined;
    if (answer.status === 200) tell(await answer.text());
  } catch { /* out of reach: asked again later */ }
  return later();
};

later();
})();

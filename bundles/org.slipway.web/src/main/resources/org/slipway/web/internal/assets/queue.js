// SPDX-License-Identifier: Apache-2.0
// Tells on the page of a list how many slips are new and which of its own have changed, by one small question now and then: only
// while the page is looked at and used, and no more once the session is over. Nothing is moved under the reader's hands: the state
// of a slip that has changed is written into its row, which can't be chosen any more, and a link shows the list anew.
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

const rows = () => [...document.querySelectorAll('tr[data-shown]')];

const mark = (line) => {
  const [shown, style, label] = line.split('\t');
  const code = shown.split('.')[0];
  const row = rows().find((one) => one.dataset.shown.split('.')[0] === code);
  if (!row) return;
  row.dataset.shown = shown;
  row.classList.add('changed');
  const state = row.querySelector('[data-state]');
  state.className = style;
  state.textContent = label;
  const box = row.querySelector('[type=checkbox]');
  if (box) { box.checked = false; box.disabled = true; }
};

const tell = (answer) => {
  const [text, ...changed] = answer.split('\n');
  changed.forEach(mark);
  if (link.textContent === text) return;
  link.textContent = text;
  link.hidden = false;
};

const question = () => rows().reduce((url, row) => `${url}&shown=${encodeURIComponent(row.dataset.shown)}`, place.dataset.new);

const ask = async () => {
  if (document.hidden || Date.now() - used > UNUSED) return later();
  try {
    const answer = await fetch(question(), { redirect: 'manual' });
    if (answer.type === 'opaqueredirect') return undefined;
    if (answer.status === 200) tell(await answer.text());
  } catch { /* out of reach: asked again later */ }
  return later();
};

later();
})();

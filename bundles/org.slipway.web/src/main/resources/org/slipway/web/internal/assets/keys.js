// SPDX-License-Identifier: Apache-2.0
// Single keys on the approval screen, told by its dialog "Keyboard", where they can be switched off (WCAG 2.1.4). A key moves
// the focus and decides nothing: what is focused takes Enter or a click. Without this script everything works by Tab.
(() => {
'use strict';

const dialog = document.querySelector('[data-keys-help]');
if (!dialog) return;

const OFF = 'slipway-keys-off';
const stored = {
  get off() { try { return localStorage.getItem(OFF) !== null; } catch { return false; } },
  set off(value) { try { if (value) localStorage.setItem(OFF, ''); else localStorage.removeItem(OFF); } catch { /* for this page only */ } },
};
let off = stored.off;

const find = (selector) => document.querySelector(selector);
const focus = (element) => { if (element) { element.focus(); element.scrollIntoView({ block: 'nearest' }); } };

const unfold = (form, field) => {
  if (!form) return;
  const part = form.closest('details') || form.querySelector('details');
  if (part) part.open = true;
  focus(form.querySelector(field));
};

const step = (by) => {
  const slips = [...document.querySelectorAll('.table a.code')];
  const row = document.activeElement.closest('tr');
  const now = slips.findIndex((slip) => row !== null && slip.closest('tr') === row);
  const next = now < 0 ? (by > 0 ? 0 : slips.length - 1) : now + by;
  focus(slips[Math.max(0, Math.min(next, slips.length - 1))]);
};

const keys = {
  j: () => step(1),
  k: () => step(-1),
  x: () => document.activeElement.closest('tr')?.querySelector('[type=checkbox]')?.click(),
  a: () => focus(find('form[action$="/approve"] button')),
  r: () => unfold(find('form[action$="/reject"]') || find('#several'), '[name=reason]'),
  h: () => unfold(find('form[action$="/hold"]'), '[name=question]'),
  '/': () => focus(find('[type=search]')),
  '?': () => dialog.showModal(),
};

const typing = (element) =>
  element.closest('textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit])') !== null;

document.addEventListener('keydown', (event) => {
  if (off || dialog.open || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!Object.hasOwn(keys, event.key) || typing(event.target)) return;
  event.preventDefault();
  keys[event.key]();
});

// A picture that is turned or sized anew is seen from its corner.
find('.viewer-ways')?.addEventListener('change', () => find('.viewer-pages').scrollTo(0, 0));

const opener = find('[data-keys]');
opener.hidden = false;
opener.addEventListener('click', () => dialog.showModal());

const box = dialog.querySelector('[data-keys-on]');
box.checked = !off;
box.addEventListener('change', () => { off = !box.checked; stored.off = off; });
})();

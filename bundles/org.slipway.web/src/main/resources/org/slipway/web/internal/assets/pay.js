// SPDX-License-Identifier: Apache-2.0
// Comfort on the payment pages; without it everything works, with a little more typing.
(() => {
'use strict';

const begin = () => {
  const each = (root, selector, act) => root.querySelectorAll(selector).forEach(act);

  // Copy buttons: <button data-copy="text" data-copied="words" hidden>
  if (navigator.clipboard) {
    each(document, '[data-copy]', (button) => {
      const words = button.textContent;
      button.hidden = false;
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(button.dataset.copy);
        button.textContent = button.dataset.copied;
        setTimeout(() => { button.textContent = words; }, 2500);
      });
    });
  }

  const form = document.querySelector('[data-decimals]');
  if (!form) return;

  // What was wrong with a field is said no more once it is changed: the server looks again.
  form.addEventListener('input', ({ target }) => {
    if (target.getAttribute('aria-invalid') !== 'true') return;
    target.removeAttribute('aria-invalid');
    document.getElementById(`${target.id}-error`)?.remove();
    const list = document.getElementById('errors');
    list?.querySelector(`[href="#${CSS.escape(target.id)}"]`)?.closest('li').remove();
    if (list && !list.querySelector('li')) list.remove();
  });

  // Amounts are whole numbers of the currency's smallest unit, typed with the separators of the supplier's place.
  const { decimals, decimalSign, groupSign } = form.dataset;
  const factor = 10 ** Number(decimals);

  // Letters are no amount, but for the currency's name: a short one before it, or its code behind it.
  const code = form.querySelector('.amount-unit').textContent;
  const currency = new RegExp(`^\\s*[-+]?\\s*\\p{L}{1,3}|${code}\\s*$`, 'giu');
  const inWords = (text) => /\p{L}/u.test(text.normalize('NFKC').replace(currency, ''));

  // As the server reads them: the last point or comma stands before decimals, unless three digits follow that look like a group.
  const read = (text) => {
    if (inWords(text)) return 0;
    const plain = text.normalize('NFKC').replace(/[^\d.,\u066b\u066c\u0660-\u0669\u06f0-\u06f9]/g, '')
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15);
    const [, whole, sign, fraction] = plain.match(/^(.*)([.,\u066b])(\d*)$/) || [, plain, '', ''];
    const group = fraction.length === 3 && sign !== decimalSign && /^[1-9]\d{0,2}([.,]\d{3})*$/.test(whole);
    const wholly = group || whole.includes(sign || ' ') ? plain : whole;
    const decimal = wholly === plain ? '' : fraction;
    const digits = wholly.replace(/\D/g, '') + decimal.padEnd(Number(decimals), '0').slice(0, Number(decimals));
    return digits === '' ? 0 : Number(digits);
  };

  const write = (units) => {
    const [whole, fraction] = (units / factor).toFixed(Number(decimals)).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupSign);
    return fraction === undefined ? grouped : grouped + decimalSign + fraction;
  };

  const amount = form.querySelector('#amount');
  const rows = [...form.querySelectorAll('[data-due]')];
  const rest = form.querySelector('[data-rest]');
  const short = form.querySelector('[data-short]');
  const table = rows.length > 0 && rows[0].closest('details');

  const tellRest = () => {
    if (!rest) return;
    const left = read(amount.value) - rows.reduce((sum, row) => sum + read(row.value), 0);
    rest.textContent = (left < 0 ? '−' : '') + write(Math.abs(left));
    rest.classList.toggle('over', left < 0);
    rest.parentElement.hidden = rows.every((row) => read(row.value) === 0);
  };

  const spread = () => {
    let left = read(amount.value);
    rows.forEach((row) => {
      const part = Math.min(left, Number(row.dataset.due));
      row.value = part > 0 ? write(part) : '';
      left -= part;
    });
    tellRest();
  };

  // What is said of payments that are pending stands out once the one invoice is to get more than is left of it.
  const tellMore = () => {
    const alone = rows.every((row) => read(row.value) === 0);
    form.querySelector('[data-pending]')?.classList.toggle('over', alone && read(amount.value) > Number(form.dataset.owed));
  };

  const follow = () => {
    tellRest();
    tellMore();
    if (short && read(amount.value) > 0 && read(amount.value) < Number(form.dataset.owed)) short.open = true;
  };

  each(form, '[data-amount]', (button) => {
    button.closest('[hidden]')?.removeAttribute('hidden');
    button.addEventListener('click', () => {
      amount.value = button.dataset.amount;
      amount.focus();
      if (button.dataset.amount === '') amount.select();
      else if (button.hasAttribute('data-spread') && table) { table.open = true; spread(); }
      follow();
    });
  });
  each(form, '[name=spread]', (button) => button.addEventListener('click', (event) => { event.preventDefault(); spread(); }));
  // Once nothing more is typed for a moment. What opens as the field is left moves the button away that was pressed to leave it.
  let typing;
  amount.addEventListener('input', () => {
    tellRest();
    clearTimeout(typing);
    typing = setTimeout(follow, 700);
  });
  rows.forEach((row) => row.addEventListener('input', () => { tellRest(); tellMore(); }));
  follow();
};

document.addEventListener('slipway:page', begin);
begin();
})();

// The clinician's pages: keys, printing, and what has to be put right after a part of a page was replaced. The pages work without.
(() => {
  const off = 'trialmatch-shortcuts-off';
  const rows = () => [...document.querySelectorAll('.matches .opened summary')];
  const isField = element => element.closest('input, textarea, select, [contenteditable]');

  // Shortcuts never act within a field, and those of one character can be turned off.
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element) || isField(event.target)) return;
    const at = rows().indexOf(event.target);
    const next = { ArrowDown: rows()[at + 1], ArrowUp: rows()[at - 1] }[event.key];
    if (at >= 0 && next) {
      event.preventDefault();
      next.focus();
    }
    if (localStorage.getItem(off)) return;
    if (event.key === '/' && document.getElementById('line')) {
      event.preventDefault();
      document.getElementById('line').focus();
    }
    if (event.key === '?' && document.getElementById('help')) {
      document.getElementById('help').open = true;
      document.querySelector('#help summary').focus();
    }
  });

  document.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('[data-print]')) window.print();
  });

  document.addEventListener('change', event => {
    if (event.target.id !== 'shortcuts') return;
    if (event.target.checked) localStorage.removeItem(off);
    else localStorage.setItem(off, 'yes');
  });

  const ready = () => {
    for (const button of document.querySelectorAll('[data-print]')) button.hidden = false;
    const shortcuts = document.getElementById('shortcuts');
    if (shortcuts) shortcuts.checked = !localStorage.getItem(off);
  };

  // What a reader has opened stays open; choices show what the server says of them; a page that is not ours is not put in.
  let open = [];
  const failed = failing => { const said = document.getElementById('live-error'); if (said) said.hidden = !failing; };
  document.addEventListener('htmx:before:swap', event => {
    open = [...document.querySelectorAll('#match details[open]')].map(details => details.id);
    if (event.detail.ctx?.text?.includes('id="match"')) return;
    event.preventDefault();
    failed(true);
  });
  document.addEventListener('htmx:error', () => failed(true));
  document.addEventListener('htmx:after:swap', () => {
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    for (const option of document.querySelectorAll('#match option')) option.selected = option.defaultSelected;
    for (const box of document.querySelectorAll('#match [type=checkbox], #match [type=radio]')) box.checked = box.defaultChecked;
    ready();
  });
  ready();
})();

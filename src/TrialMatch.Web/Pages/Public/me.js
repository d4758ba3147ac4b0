// "Could this be for me?", one question at a time. The answers stand in the address behind "#", which no browser sends; what
// they come to is looked up in a table that the server made (MeTable.cs). Without this script the page is one form.
(() => {
  const form = document.querySelector('form[data-me]');
  if (!form) return;
  const me = JSON.parse(form.dataset.me);
  const words = form.dataset;
  const steps = [...form.querySelectorAll('fieldset')];
  const result = document.getElementById('result');
  const items = [...result.querySelectorAll('[data-criterion]')];
  const lists = [...result.querySelectorAll('[data-truth]')];
  const submit = form.querySelector('[type=submit]');
  const progress = form.querySelector('[role=status]');
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'ds-button';
  back.dataset.variant = 'secondary';
  back.textContent = words.back;
  back.addEventListener('click', () => go(read().slice(0, -1)));
  submit.after(back);
  const show = submit.textContent;
  for (const part of document.querySelectorAll('[data-script]')) part.hidden = part.dataset.script === 'without';

  const known = answers => answers.length <= me.options.length
    && [...answers].every((answer, at) => answer === '-' || parseInt(answer, 36) < me.options[at]);
  const read = () => {
    const [version, answers = ''] = location.hash.slice(1).split('.');
    return version === me.version && known(answers) ? answers : '';
  };
  const go = answers => { location.hash = `${me.version}.${answers}`; };

  function leaf({ q, t }, answers) {
    return +t[q.reduce((at, question) => {
      const options = me.options[question];
      return at * (options + 1) + (answers[question] === '-' ? options : parseInt(answers[question], 36));
    }, 0)];
  }

  function truth(node, answers) {
    if (typeof node === 'number') return leaf(me.leaves[node], answers);
    const [needed, ...parts] = node;
    const truths = parts.map(part => truth(part, answers));
    const met = truths.filter(each => each === 2).length;
    const open = truths.filter(each => each === 1).length;
    const enough = Math.abs(needed);
    const reached = met >= enough ? 2 : met + open >= enough ? 1 : 0;
    return needed < 0 ? 2 - reached : reached;
  }

  function tell(answers) {
    const truths = me.criteria.map(criterion => truth(criterion, answers));
    items.forEach(item => lists.find(list => +list.dataset.truth === truths[+item.dataset.criterion]).querySelector('ul').append(item));
    lists.forEach(list => { list.hidden = list.querySelector('li') === null; });
    const groups = me.groups.map(group => Math.min(2, ...group.map(criterion => truths[criterion])));
    const outcome = groups.length === 1 ? groups[0] : Math.min(groups[0], Math.max(...groups.slice(1)));
    result.querySelectorAll('[data-outcome]').forEach(said => { said.hidden = +said.dataset.outcome !== outcome; });
  }

  function render(focus) {
    const answers = read();
    const done = answers.length === steps.length;
    form.hidden = done;
    result.hidden = !done;
    steps.forEach((step, at) => { step.hidden = at !== answers.length; });
    back.hidden = answers.length === 0;
    submit.textContent = answers.length === steps.length - 1 ? show : words.next;
    if (done) tell(answers);
    else progress.textContent = words.step.replace('{0}', answers.length + 1).replace('{1}', steps.length);
    if (focus) (done ? result.querySelector('h2') : steps[answers.length].querySelector('legend')).focus();
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    const answers = read();
    const chosen = steps[answers.length].querySelector('input:checked');
    go(answers + (chosen && chosen.value !== '' ? Number(chosen.value).toString(36) : '-'));
  });
  window.addEventListener('hashchange', () => render(true));
  document.getElementById('again').addEventListener('click', event => {
    event.preventDefault();
    form.reset();
    go('');
  });
  render(false);
})();

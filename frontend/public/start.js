// Runs before the first paint, so that a page never flashes in other colours than those chosen here
// or kept from the last visit of this centre. DisplayChoice and CentreLook write what is read here.
(() => {
  const root = document.documentElement;
  try {
    const scheme = localStorage.getItem('entremise.scheme');
    const contrast = localStorage.getItem('entremise.contrast');
    const centre = location.pathname.split('/')[1];
    const colour = centre && localStorage.getItem(`entremise.colour.${centre}`);
    if (scheme) root.dataset.scheme = scheme;
    if (contrast) root.dataset.contrast = contrast;
    if (colour) root.style.setProperty('--em-brand', colour);
  } catch {
    // A device that keeps nothing follows its own settings.
  }
})();
// Asks for the scripts of the page in the address together with those of the application, which would
// only find out that it needs them once it runs, and shows what the page begins with. The build writes both
// lists (tools/page-scripts.ts).
(() => {
  const scripts = [];
  const pages = {};
  const address = location.pathname.replace(/^\/|\/$/g, '').split('/');
  const page = Object.keys(pages).find((route) => {
    const parts = route.split('/');
    return (
      parts.length === address.length &&
      parts.every((part, at) => part === address[at] || (part[0] === ':' && address[at] !== ''))
    );
  });
  const [own, words] = pages[page] ?? [[], []];
  for (const at of own) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = scripts[at];
    document.head.append(link);
  }
  // This script stands before the body: the words go in once all of it is read, before the application.
  const show = () => {
    const head = words.map(([name, text]) => {
      const element = document.createElement(name);
      element.textContent = text;
      // Whoever listens hears the page once, when it stands.
      element.ariaHidden = 'true';
      if (name === 'p') element.className = 'lead';
      return element;
    });
    const page = document.querySelector('.starting');
    page?.classList.toggle('inner', address.length > 1);
    page?.querySelector('main')?.prepend(...head);
  };
  document.addEventListener('readystatechange', show, { once: true });
})();

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

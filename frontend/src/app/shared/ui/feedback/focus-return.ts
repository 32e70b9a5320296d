/**
 * Gives the focus back to what opened a window. An act often removes the button that asked for it, at once or
 * when the list is read again: the focus then goes to the heading of its section rather than be lost.
 */
export function returnFocus(opener: Element | null): void {
  // From inside another window, what is behind it cannot take the focus.
  const around = [opener?.closest('section'), opener?.closest('dialog')];
  const toHeading = () => {
    const place = around.find((each) => each?.isConnected);
    const heading =
      place?.querySelector<HTMLElement>('h2, h3') ?? document.querySelector<HTMLElement>('main h1');
    if (heading && !heading.hasAttribute('tabindex')) {
      heading.tabIndex = -1;
    }
    heading?.focus();
  };
  if (!(opener instanceof HTMLElement && opener.isConnected)) {
    toHeading();
    return;
  }
  opener.focus();
  const watch = new MutationObserver(() => {
    if (!opener.isConnected) {
      stop();
      toHeading();
    }
  });
  const stop = () => {
    watch.disconnect();
    removeEventListener('focusin', stop);
  };
  watch.observe(document.body, { childList: true, subtree: true });
  addEventListener('focusin', stop);
}

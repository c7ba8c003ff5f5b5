const UPWARDS = 3;

/** Gives what is cut off by an ellipsis its whole text as a title when it is pointed at. Answers with the way to stop. */
export function showWholeText(root: Document): () => void {
  const onOver = ({ target }: PointerEvent) => {
    let node = target instanceof HTMLElement ? target : null;
    for (let up = 0; node && up < UPWARDS; up++, node = node.parentElement) {
      // A title of its own says what it should; one of ours may be of former words.
      if (node.title && node.dataset.whole === undefined) return;
      if (!isCut(node)) continue;
      node.title = node instanceof HTMLInputElement ? node.value : node.textContent;
      node.dataset.whole = '';
      return;
    }
  };
  root.addEventListener('pointerover', onOver, { passive: true });
  return () => root.removeEventListener('pointerover', onOver);
}

function isCut(node: HTMLElement): boolean {
  if (node.scrollWidth <= node.clientWidth) return false;
  return node instanceof HTMLInputElement || getComputedStyle(node).textOverflow === 'ellipsis';
}

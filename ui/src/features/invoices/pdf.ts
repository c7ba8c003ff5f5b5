import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
// The legacy build brings what the oldest web view that we run in still lacks.
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker&url';

GlobalWorkerOptions.workerSrc = workerUrl;

export interface Drawing {
  pages: HTMLCanvasElement[];
}

/** Draws the pages of a PDF, or the first few, at a width in CSS pixels. An aborted drawing rejects. */
export async function draw(base64: string, width: number, signal: AbortSignal, most = Infinity): Promise<Drawing> {
  const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  // The content security policy allows neither eval nor WebAssembly, and our files need neither.
  const task: PDFDocumentLoadingTask = getDocument({ data, isEvalSupported: false, useWasm: false });
  const stop = () => void task.destroy();
  signal.addEventListener('abort', stop);
  try {
    const file = await task.promise;
    const pages: HTMLCanvasElement[] = [];
    for (let number = 1; number <= Math.min(file.numPages, most); number++) {
      const page = await file.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const density = Math.max(window.devicePixelRatio, 1);
      const viewport = page.getViewport({ scale: (width / natural.width) * density });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      canvas.style.width = '100%';
      await page.render({ canvas, viewport }).promise;
      signal.throwIfAborted();
      pages.push(canvas);
    }
    return { pages };
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

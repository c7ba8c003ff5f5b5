// One set of verbs on two drivers: the real window through WebDriver, Chromium through Playwright.
const PATIENCE_MS = 20_000;

export function windowPage(page) {
  // Closed lists stay in the page: what is meant is the first that can be seen.
  const shown = async (where) => {
    for (const element of await page.$$(where)) if (await element.isDisplayed()) return element;
  };
  const found = async (where) => {
    let element;
    await page.waitUntil(async () => (element = await shown(where)), { timeout: PATIENCE_MS, timeoutMsg: `not seen: ${where}` });
    return element;
  };
  return {
    see: found,
    click: async (where) => (await found(where)).click(),
    fill: async (where, text) => (await found(where)).setValue(text),
    /** Into what has the focus; WebDriver's own clearing takes the focus away, which counts as done. */
    type: (text) => page.keys([...text]),
    enter: () => page.keys(['Enter']),
    text: async () => (await page.$('body')).getText(),
    /** Runs a function inside the page. */
    run: (inside) => page.execute(inside),
  };
}

export function browserPage(page) {
  const found = (where) => page.locator(`xpath=${where}`).filter({ visible: true }).first();
  return {
    see: (where) => found(where).waitFor({ timeout: PATIENCE_MS }),
    click: (where) => found(where).click({ timeout: PATIENCE_MS }),
    fill: (where, text) => found(where).fill(text, { timeout: PATIENCE_MS }),
    type: (text) => page.keyboard.type(text),
    enter: () => page.keyboard.press('Enter'),
    text: () => page.locator('body').innerText(),
    run: (inside) => page.evaluate(inside),
  };
}

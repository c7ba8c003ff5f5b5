// One set of verbs on two drivers: the real window through WebDriver, Chromium through Playwright.
const PATIENCE_MS = 20_000;

export function windowPage(page) {
  const found = async (where) => {
    const element = await page.$(where);
    await element.waitForDisplayed({ timeout: PATIENCE_MS, timeoutMsg: `not seen: ${where}` });
    return element;
  };
  return {
    see: found,
    gone: async (where) => (await page.$(where)).waitForDisplayed({ timeout: PATIENCE_MS, reverse: true }),
    click: async (where) => (await found(where)).click(),
    fill: async (where, text) => (await found(where)).setValue(text),
    enter: () => page.keys(['Enter']),
    text: async () => (await page.$('body')).getText(),
  };
}

export function browserPage(page) {
  const found = (where) => page.locator(`xpath=${where}`).first();
  return {
    see: (where) => found(where).waitFor({ timeout: PATIENCE_MS }),
    gone: (where) => found(where).waitFor({ timeout: PATIENCE_MS, state: 'hidden' }),
    click: (where) => found(where).click({ timeout: PATIENCE_MS }),
    fill: (where, text) => found(where).fill(text, { timeout: PATIENCE_MS }),
    enter: () => page.keyboard.press('Enter'),
    text: () => page.locator('body').innerText(),
  };
}

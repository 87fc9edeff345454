// Opens the browser IDE of a live server as a person does, runs a query in it and prints what was seen:
// node ide.mjs BROWSER URL QUERY_FILE WANTED_TEXT SCREENSHOT
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [browserPath, url, queryFile, wanted, screenshot] = process.argv.slice(2);
const times = (count, subscribe) => new Promise((resolve) => subscribe(() => --count === 0 && resolve()));

// Typed text would be indented and its brackets closed by the editor.
const paste = async (page, text) => {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
};

const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
const seen = { title: '', answer: '', elsewhere: [], refused: [], faults: [] };
try {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const { origin } = new URL(url);
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) {
      seen.elsewhere.push(request.url());
    }
  });
  page.on('pageerror', (fault) => seen.faults.push(fault.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) {
      seen.refused.push(message.text());
    }
  });

  // On the first visit the IDE installs a service worker and loads itself once more through it.
  const loadedAgain = times(2, (load) => page.on('load', load));
  await page.goto(url);
  await Promise.race([loadedAgain, page.waitForTimeout(20_000)]);

  await page.getByRole('button').first().click(); // closes the news
  await page.getByRole('button', { name: 'Create Document' }).first().click();
  await page.getByText('Schema available').waitFor();
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+a');
  await paste(page, readFileSync(queryFile, 'utf8'));
  // The link above the operation shows that the IDE has understood what was pasted.
  await page.getByText('Run ▷').waitFor();
  await page.getByRole('button', { name: /^Run Operation/ }).click();
  const answer = page.locator('.monaco-editor').filter({ hasText: wanted }).last();
  await answer.waitFor();
  await page.mouse.move(10, 600);
  seen.answer = await answer.innerText();
  seen.title = await page.title();
  await page.screenshot({ path: screenshot });
} catch (fault) {
  seen.faults.push(String(fault));
  await Promise.all(browser.contexts().flatMap((context) => context.pages()).map((page) => page.screenshot({ path: screenshot })));
} finally {
  await browser.close();
}

process.stdout.write(JSON.stringify(seen));

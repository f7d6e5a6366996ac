import type { Page } from "playwright-core";

/** Fills the fields of a form by their names. */
export async function fillForm(page: Page, form: string, fields: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(fields)) {
    const named = `[name="${name}"]`;
    const choice = page.locator(`${form} select${named}`);
    if ((await choice.count()) > 0) await choice.selectOption(value);
    else await page.locator(`${form} ${named}`).fill(value);
  }
  await page.locator(`${form} button[type="submit"]`).click();
}

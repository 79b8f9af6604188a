// What the builds declare: these permissions and no others, one host and the mirrors that can be asked in its place, and
// a policy that keeps that promise.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = (build: string) =>
  JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8')) as Record<string, unknown>;

const SHARED = {
  manifest_version: 3,
  default_locale: 'en',
  permissions: ['alarms', 'contextMenus', 'storage', 'unlimitedStorage'],
  optional_permissions: ['notifications'],
  host_permissions: ['https://huggingface.co/*'],
  optional_host_permissions: ['https://hf-mirror.com/*'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https://huggingface.co https://hf-mirror.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
};

describe('the manifest', () => {
  it.each(['chrome-mv3', 'firefox-mv3'])('of %s asks for what is needed and for nothing else', (build) => {
    const declared = manifest(build);
    expect(declared).toMatchObject(SHARED);
    for (const key of [
      'content_scripts',
      'externally_connectable',
      'web_accessible_resources',
      'chrome_url_overrides',
    ]) {
      expect(declared).not.toHaveProperty(key);
    }
  });

  it('names the oldest browsers it runs in, and that no data is collected', () => {
    expect(manifest('chrome-mv3')).toMatchObject({
      minimum_chrome_version: '148',
      background: { service_worker: 'background.js' },
    });
    expect(manifest('firefox-mv3')).toMatchObject({
      browser_specific_settings: {
        gecko: { strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
      },
    });
  });

  it.each(['chrome-mv3', 'firefox-mv3'])('of %s names a worker that is one file', (build) => {
    const worker = readFileSync(`.output/${build}/background.js`, 'utf8');
    expect(worker).not.toMatch(/\bimport\s*[({"'\w]|\bfrom\s*["'`]/);
  });

  it.each(['chrome-mv3', 'firefox-mv3'])('of %s has no sheet that no page links', (build) => {
    const pages = globSync(`.output/${build}/*.html`).map((page) => readFileSync(page, 'utf8'));
    const sheets = globSync('assets/*.css', { cwd: `.output/${build}` });
    expect(sheets).not.toEqual([]);
    for (const sheet of sheets) expect(pages.join(' ')).toContain(sheet);
  });

  it('is the whole of it', () => {
    expect(manifest('firefox-mv3')).toMatchInlineSnapshot(`
      {
        "action": {
          "default_popup": "popup.html",
          "default_title": "__MSG_name__",
        },
        "background": {
          "scripts": [
            "background.js",
          ],
        },
        "browser_specific_settings": {
          "gecko": {
            "data_collection_permissions": {
              "optional": [
                "searchTerms",
              ],
              "required": [
                "none",
              ],
            },
            "id": "broadsheet@broadsheet.example",
            "strict_min_version": "142.0",
          },
        },
        "commands": {
          "library": {
            "description": "__MSG_menu_library__",
            "suggested_key": {
              "default": "Alt+Shift+L",
            },
          },
        },
        "content_security_policy": {
          "extension_pages": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https://huggingface.co https://hf-mirror.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        },
        "default_locale": "en",
        "description": "__MSG_description__",
        "host_permissions": [
          "https://huggingface.co/*",
        ],
        "icons": {
          "128": "icon/128.png",
          "16": "icon/16.png",
          "32": "icon/32.png",
          "48": "icon/48.png",
          "96": "icon/96.png",
        },
        "manifest_version": 3,
        "name": "__MSG_name__",
        "omnibox": {
          "keyword": "papers",
        },
        "optional_host_permissions": [
          "https://hf-mirror.com/*",
        ],
        "optional_permissions": [
          "notifications",
        ],
        "options_ui": {
          "open_in_tab": true,
          "page": "options.html",
        },
        "permissions": [
          "alarms",
          "contextMenus",
          "storage",
          "unlimitedStorage",
        ],
        "version": "0.2.0",
      }
    `);
    expect(manifest('chrome-mv3')).toMatchInlineSnapshot(`
      {
        "action": {
          "default_popup": "popup.html",
          "default_title": "__MSG_name__",
        },
        "background": {
          "service_worker": "background.js",
        },
        "commands": {
          "library": {
            "description": "__MSG_menu_library__",
            "suggested_key": {
              "default": "Alt+Shift+L",
            },
          },
        },
        "content_security_policy": {
          "extension_pages": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https://huggingface.co https://hf-mirror.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        },
        "default_locale": "en",
        "description": "__MSG_description__",
        "host_permissions": [
          "https://huggingface.co/*",
        ],
        "icons": {
          "128": "icon/128.png",
          "16": "icon/16.png",
          "32": "icon/32.png",
          "48": "icon/48.png",
          "96": "icon/96.png",
        },
        "manifest_version": 3,
        "minimum_chrome_version": "148",
        "name": "__MSG_name__",
        "omnibox": {
          "keyword": "papers",
        },
        "optional_host_permissions": [
          "https://hf-mirror.com/*",
        ],
        "optional_permissions": [
          "notifications",
        ],
        "options_ui": {
          "open_in_tab": true,
          "page": "options.html",
        },
        "permissions": [
          "alarms",
          "contextMenus",
          "storage",
          "unlimitedStorage",
        ],
        "version": "0.2.0",
      }
    `);
  });
});

// The real browsers of this machine: found, or installed where that can be done, or else the command that would.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface Places {
  /** The environment variable that names the program. */
  variable: string;
  linux: string[];
  darwin: string[];
  win32: string[];
  /** Debian's package, and how to get the browser elsewhere. */
  debian: string;
  hint: Record<'darwin' | 'win32' | 'other', string>;
}

const PLACES: Record<BrowserName, Places> = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'],
    debian: 'chromium',
    hint: {
      darwin: 'brew install --cask google-chrome',
      win32: 'winget install Google.Chrome',
      other: 'sudo apt-get install -y chromium',
    },
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    linux: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
    debian: 'firefox-esr',
    hint: {
      darwin: 'brew install --cask firefox',
      win32: 'winget install Mozilla.Firefox',
      other: 'sudo apt-get install -y firefox-esr',
    },
  },
};

/** The path of a browser. Throws an error whose message is the one command to run where there is none. */
export function findBrowser(name: BrowserName): string {
  return installed(name) ?? install(name);
}

function installed(name: BrowserName): string | undefined {
  const { variable, linux, darwin, win32 } = PLACES[name];
  const chosen = process.env[variable];
  if (chosen) return chosen;
  const folders = (names: string[], roots: string[]) =>
    roots.flatMap((root) => names.map((n) => path.join(root, n)));
  const programFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
    (v) => process.env[v] ?? [],
  );
  const candidates =
    process.platform === 'darwin'
      ? darwin
      : process.platform === 'win32'
        ? folders(win32, programFolders)
        : folders(linux, (process.env.PATH ?? '').split(':').concat('/usr/bin', '/snap/bin'));
  return candidates.find((candidate) => existsSync(candidate));
}

function install(name: BrowserName): string {
  const { debian, hint, variable } = PLACES[name];
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`There is no ${name} here: installing Debian's package ${debian}. This takes a minute.`);
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', debian], options);
    const found = installed(name);
    if (found) return found;
  }
  const command =
    hint[process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'other'];
  throw new Error(
    `There is no ${name} here. Install it with: ${command} (or name its program in ${variable}).`,
  );
}

// What we build with: each package pinned, from the npm registry, with a hash that holds it, and running nothing at its install.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What package.json and the lockfile both say of our own package. */
interface Own {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

/** A package in the lockfile, keyed there by its folder; the fields that a test reads. */
interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

type Packages = Record<string, Locked>;

const read = <File>(name: string) => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8')) as File;
const ours = read<Own>('package.json');
const lockfile = read<{ lockfileVersion: number; packages: Packages & { '': Own } }>('package-lock.json');
const { '': own, ...packages } = lockfile.packages;

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const REGISTRY = 'https://registry.npmjs.org/';

const direct = (of: Own) => ({ ...of.dependencies, ...of.devDependencies, ...of.optionalDependencies });

/** Each way in which a package is not simply one of the registry's, held by its hash. */
function faults([folder, it]: [string, Locked]): string[] {
  return [
    it.hasInstallScript && 'runs a script at its install',
    !folder.startsWith('node_modules/') && 'is a folder of ours',
    it.link && 'is a link',
    !EXACT.test(it.version ?? '') && `has the version ${it.version}`,
    it.resolved !== undefined && !it.resolved.startsWith(REGISTRY) && `comes from ${it.resolved}`,
    !/^sha512-[\w+/]{86}==$/.test(it.integrity ?? '') && `is held by ${it.integrity}`,
    ...Object.entries({ ...it.dependencies, ...it.optionalDependencies })
      .filter(([, range]) => isElsewhere(range))
      .map(([name, range]) => `asks for ${name} from ${range}`),
  ].flatMap((fault) => (fault ? [`${folder} ${fault}`] : []));
}

/** Whether a range names a place instead of versions: git, a URL, a folder, owner/name. An alias stays in the registry. */
function isElsewhere(range: string): boolean {
  return /[:/]/.test(range.replace(/^npm:(@[\w.-]+\/)?[\w.-]+/, ''));
}

/** The packages that another one asks for by name, and that are nowhere: what this registry did not yet have. */
function holes(of: Packages): string[] {
  const names = new Set(Object.keys(of).map((folder) => folder.split('node_modules/').at(-1)));
  return Object.entries(of).flatMap(([folder, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !names.has(name))
      .map((name) => `${folder} → ${name}`),
  );
}

describe('the lockfile', () => {
  it('agrees with package.json', () => {
    expect(lockfile.lockfileVersion).toBe(3);
    const { name, version, dependencies, devDependencies, optionalDependencies } = ours;
    expect(own).toMatchObject({ name, version });
    expect(own.dependencies).toEqual(dependencies);
    expect(own.devDependencies).toEqual(devDependencies);
    expect(own.optionalDependencies).toEqual(optionalDependencies);
  });

  it('has what we ask for in the one version that we name', () => {
    expect(Object.entries(direct(ours)).filter(([, version]) => !EXACT.test(version))).toEqual([]);
    const locked = (name: string) => packages[`node_modules/${name}`]?.version;
    for (const [name, version] of Object.entries(direct(ours))) expect(locked(name), name).toBe(version);
  });

  it('has only packages of the npm registry, held by a hash, that run nothing at their install', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(400);
    expect(Object.entries(packages).flatMap(faults)).toEqual([]);
  });

  it('has what every package asks for, on every platform', () => {
    expect(holes(packages)).toEqual([]);
  });

  it.each<[string, Locked]>([
    ['a script', { hasInstallScript: true }],
    ['a link', { link: true }],
    ['no hash', { integrity: '' }],
    ['a weak hash', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
    ['another registry', { resolved: 'https://registry.npmjs.org.elsewhere.example/a/-/a-1.0.0.tgz' }],
    ['git', { resolved: 'git+ssh://git@github.com/someone/a.git#0000000' }],
    ['a version that is a place', { version: 'file:../a' }],
    ['a dependency on GitHub', { dependencies: { b: 'someone/b' } }],
    ['a dependency by git', { dependencies: { b: 'git+https://elsewhere.example/b.git' } }],
    ['an optional dependency by http', { optionalDependencies: { b: 'http://elsewhere.example/b.tgz' } }],
    ['an alias of a place', { dependencies: { b: 'npm:b@file:../b' } }],
  ])('would not stand a package with %s', (_, fault) => {
    const sound = { version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==` };
    const aliased = { dependencies: { b: 'npm:@other/b@^1.0.0', c: '>=1 <3 || ^4.0.0-beta.1' } };
    expect(faults(['node_modules/a', { ...sound, ...aliased }])).toEqual([]);
    expect(faults(['node_modules/a', { ...sound, ...fault }])).toHaveLength(1);
  });

  it('would not stand a package that is missing', () => {
    expect(holes({ 'node_modules/a': { optionalDependencies: { 'a-other-platform': '1.0.0' } } })).toEqual([
      'node_modules/a → a-other-platform',
    ]);
  });
});

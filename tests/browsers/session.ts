// What a test does with a browser that has the shipped extension: the same words for Chromium and Firefox.
import type { Page } from 'puppeteer-core';
import type { Files } from '../files.ts';

/** The toolbar button as it stands. */
export interface ToolbarButton {
  text: string;
  title: string;
}

/** The popup that a click on the toolbar button opened. */
export interface RealPopup {
  /** The result of an expression (as text) in the popup's page; a promise is awaited. */
  evaluate<Result>(expression: string): Promise<Result>;
  /** Runs an expression and closes the popup in the same turn. */
  closeAfter(expression: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Where a browser stands: its time zone, what the extension was allowed beyond what it comes with, and files in the place
 * of the extension's own.
 */
export interface Standpoint {
  zone?: string;
  permissions?: string[];
  instead?: Files;
}

/** A click on an entry of the context menu, as the browser tells of it. */
export interface MenuClick {
  menuItemId: string;
  pageUrl: string;
  linkUrl?: string;
}

/** A suggestion below the address bar. */
export interface Suggestion {
  content: string;
  description: string;
}

export interface Session {
  /** The folder that downloads go to. */
  readonly downloads: string;
  /** Opens one of our pages in a tab: the popup's, if no other is named. */
  open(file?: string): Promise<Page>;
  openPopup(): Promise<RealPopup>;
  button(): Promise<ToolbarButton>;
  /** Ends the worker, if one runs. Resolves, once none does, with whether one did. */
  killWorker(): Promise<boolean>;
  isWorkerAlive(): Promise<boolean>;
  /** The result of an expression (as text) in the worker, which it wakes; a promise is awaited. */
  inWorker<Result>(expression: string): Promise<Result>;
  /** Lets the refresh alarm, or another, ring once, soon. */
  ringAlarm(name?: string): Promise<void>;
  /** Tells the extension of a click on its entry of the context menu: the menu itself no program can press. */
  clickMenu(click: MenuClick): Promise<void>;
  /** Types into the address bar after our keyword, and returns what is suggested. */
  typeInAddressBar(text: string): Promise<Suggestion[]>;
  /** Presses Enter there, and returns the tab that it opened. */
  enterInAddressBar(text: string): Promise<Page>;
  /** Whether the refresh alarm is set, and its period in minutes. */
  alarmPeriod(): Promise<number | undefined>;
  /** Takes the host grant away or gives it back, as the reader can. */
  setGrant(granted: boolean): Promise<void>;
  /**
   * Lets the browser answer yes where a page of ours asks for the host of an origin: the question itself no program can
   * press.
   */
  answerYes(origin: string): Promise<void>;
  /** Updates the extension to a version one up, once: its alarms, badge and title are gone. */
  update(): Promise<void>;
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

import * as vscode from 'vscode';
import type { LoadTextCheck, TextCheck } from '../privacy/textCheck.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { listAnswer } from './listAnswer.ts';

/** One question of a form. */
export interface FormStep {
  /** Name of the answer. */
  readonly key: string;
  /** What is asked, one sentence. */
  readonly prompt: string;
  readonly placeholder?: string;
  /** What stands in the box at first. */
  readonly initial?: string;
  /** The answers to choose from; without them any text. */
  readonly choices?: readonly FormChoice[];
  /** Whether several choices may be taken. */
  readonly isMultiple?: boolean;
  /** Whether an answer that is not among the choices may be typed; several with commas between. */
  readonly isOpen?: boolean;
  readonly isRequired?: boolean;
  /** Of a single choice: one is always taken, at first the initial one. */
  readonly hasDefault?: boolean;
  /** What the choice of nothing is called; default `Skip`. */
  readonly skipLabel?: string;
  /**
   * What is wrong with an answer, given the answers to other questions; `undefined` for a good one. Not asked about
   * empty answers.
   */
  readonly findFault?: (answer: string, answers: ReadonlyMap<string, string>) => string | undefined;
  /** What an answer that will do could be better at; shown below the box, and Enter takes the answer all the same. */
  readonly findRemark?: (answer: string) => string | undefined;
  /** Looks at what is typed for what should not be written; a warning, and Enter takes the answer all the same. */
  readonly loadCheck?: LoadTextCheck;
  /** Whether the question makes sense after these answers; always where absent. */
  readonly isAsked?: (answers: ReadonlyMap<string, string>) => boolean;
}

export interface FormChoice {
  readonly label: string;
  readonly description?: string;
  /** What the answer holds. */
  readonly value: string;
  /** Heading above it and those that follow with the same one. */
  readonly group?: string;
  /** Shows where it comes from, by a button; the form stays open. */
  readonly look?: () => void;
}

/** How a step ended. */
export type StepResult =
  | { readonly kind: 'answer'; readonly answer: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'finish'; readonly answer: string }
  /** `answer` is what stood in the box. */
  | { readonly kind: 'cancel'; readonly answer: string };

/** Where a step stands in its form. */
export interface StepPlace {
  readonly title: string;
  /** Counts from 1. */
  readonly step: number;
  readonly totalSteps: number;
  /** Whether what was answered so far is enough. */
  readonly canFinish: boolean;
  /** The answers so far. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Asks one question; several chosen values are joined by `, `. */
export function askStep(step: FormStep, place: StepPlace): Promise<StepResult> {
  return step.choices === undefined ? askText(step, place) : askChoice(step, step.choices, place);
}

function askText(step: FormStep, place: StepPlace): Promise<StepResult> {
  const box = vscode.window.createInputBox();
  prepare(box, step, place);
  box.prompt = step.prompt;
  box.value = step.initial ?? '';
  const findFault = (): string | undefined => {
    const answer = box.value.trim();
    if (answer !== '') return step.findFault?.(answer, place.answers);
    return step.isRequired ? vscode.l10n.t('This is needed.') : undefined;
  };
  const finish = finishButton();
  const buttons = buttonsOf(place, finish);
  box.buttons = buttons;
  const mask = maskButton();
  let look: TextCheck | undefined;
  const typed = (): string => box.value.trim();
  return ask(box, typed, (settle) => {
    const answer = (kind: 'answer' | 'finish'): void => {
      box.validationMessage = findFault();
      if (box.validationMessage === undefined) settle({ kind, answer: box.value.trim() });
    };
    const check = (): void => {
      const warning = look?.warn(box.value);
      const canMask = warning !== undefined;
      if (canMask !== box.buttons.includes(mask)) box.buttons = canMask ? [...buttons, mask] : buttons;
      // An empty box is no fault while its user has yet to type.
      box.validationMessage =
        box.value.trim() === ''
          ? undefined
          : (findFault() ?? warningOf(warning) ?? remarkOn(step, box.value));
    };
    check();
    // An answer does not wait for it, and a check that cannot be loaded is none.
    void step.loadCheck?.().then(
      (loaded) => {
        look = loaded;
        check();
      },
      () => undefined,
    );
    box.onDidChangeValue(check);
    box.onDidAccept(() => answer('answer'));
    box.onDidTriggerButton((button) => {
      if (button !== mask) return button === finish ? answer('finish') : settle({ kind: 'back' });
      box.value = look?.replace(box.value) ?? box.value;
      check();
    });
  });
}

function maskButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('shield'), tooltip: vscode.l10n.t('Mask what was found') };
}

function remarkOn({ findRemark }: FormStep, value: string): vscode.InputBoxValidationMessage | undefined {
  return warningOf(findRemark?.(value.trim()));
}

function warningOf(message: string | undefined): vscode.InputBoxValidationMessage | undefined {
  return message === undefined ? undefined : { message, severity: vscode.InputBoxValidationSeverity.Warning };
}

type ChoiceItem = vscode.QuickPickItem & { readonly value: string; readonly look?: () => void };

function askChoice(step: FormStep, choices: readonly FormChoice[], place: StepPlace): Promise<StepResult> {
  const pick = vscode.window.createQuickPick<ChoiceItem>();
  prepare(pick, step, place);
  pick.placeholder = step.prompt;
  pick.canSelectMany = step.isMultiple === true;
  pick.matchOnDescription = true;
  const skip: ChoiceItem = {
    label: `$(dash) ${step.skipLabel ?? vscode.l10n.t('Skip')}`,
    value: '',
    alwaysShow: true,
  };
  const isSkippable = !step.isRequired && !step.isMultiple && !step.hasDefault;
  const values = step.initial?.split(', ').filter((value) => value !== '') ?? [];
  // What was typed before Back is no choice, but still the answer.
  const typedBefore = values.filter((value) => !choices.some((choice) => choice.value === value));
  const others = step.isOpen ? typedBefore.map(typedItem) : [];
  pick.items = [...(isSkippable ? [skip] : []), ...choices.flatMap(itemsOfChoice), ...others];
  const initial = pick.items.filter(({ value }) => values.includes(value));
  if (step.isMultiple) pick.selectedItems = initial;
  else if (initial.length > 0) pick.activeItems = initial;
  const finish = finishButton();
  pick.buttons = buttonsOf(place, finish);
  if (step.isOpen) offerTyped(pick);
  const chosen = (items: readonly ChoiceItem[]): string => items.map(({ value }) => value).join(', ');
  const typed = (): string => (step.isMultiple ? chosen(pick.selectedItems) : (step.initial ?? ''));
  const result = (kind: 'answer' | 'finish'): StepResult => {
    const ticked = pick.selectedItems.map(({ value }) => value);
    const state = { text: pick.value, active: pick.activeItems[0]?.value, ticked };
    return { kind, answer: listAnswer(step, kind, state) };
  };
  pick.onDidTriggerItemButton(({ item }) => item.look?.());
  return ask(pick, typed, (settle) => {
    pick.onDidAccept(() => settle(result('answer')));
    pick.onDidTriggerButton((button) => settle(button === finish ? result('finish') : { kind: 'back' }));
  });
}

/** A choice as a row, below the heading of its group where it is the first of that. */
function itemsOfChoice(
  { group, ...choice }: FormChoice,
  index: number,
  choices: readonly FormChoice[],
): readonly ChoiceItem[] {
  const tooltip = vscode.l10n.t('Show where this comes from');
  const item =
    choice.look === undefined
      ? choice
      : { ...choice, buttons: [{ iconPath: new vscode.ThemeIcon('go-to-file'), tooltip }] };
  if (group === undefined || group === choices[index - 1]?.group) return [item];
  return [{ label: group, kind: vscode.QuickPickItemKind.Separator, value: '' }, item];
}

/** Puts what is typed below the choices, as one more; Enter on it must not skip the question. */
function offerTyped(pick: vscode.QuickPick<ChoiceItem>): void {
  const choices = pick.items;
  let added: readonly ChoiceItem[] = [];
  pick.onDidChangeValue((text) => {
    const value = text.trim();
    // What was typed and ticked before stays.
    added = added.filter((item) => pick.selectedItems.includes(item));
    const isKnown = [...choices, ...added].some((item) => item.value === value);
    const items = isKnown || value === '' ? added : [...added, typedItem(value)];
    const selected = pick.selectedItems;
    pick.items = [...choices.filter((item) => value === '' || item.value !== ''), ...items];
    added = items;
    if (pick.canSelectMany) pick.selectedItems = selected;
  });
}

function typedItem(value: string): ChoiceItem {
  return { label: plainLabel(value), description: vscode.l10n.t('as typed'), value, alwaysShow: true };
}

function prepare(
  input: vscode.InputBox | vscode.QuickPick<ChoiceItem>,
  step: FormStep,
  place: StepPlace,
): void {
  input.title = place.title;
  input.step = place.step;
  input.totalSteps = place.totalSteps;
  // A form takes a while; a look at another window must not lose it.
  input.ignoreFocusOut = true;
  if (step.placeholder !== undefined) input.placeholder = step.placeholder;
}

function finishButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('check-all'), tooltip: vscode.l10n.t('Finish; skip the rest') };
}

function buttonsOf(
  { step, canFinish }: StepPlace,
  finish: vscode.QuickInputButton,
): readonly vscode.QuickInputButton[] {
  return [...(step > 1 ? [vscode.QuickInputButtons.Back] : []), ...(canFinish ? [finish] : [])];
}

function ask(
  input: vscode.InputBox | vscode.QuickPick<ChoiceItem>,
  typed: () => string,
  listen: (settle: (result: StepResult) => void) => void,
): Promise<StepResult> {
  return new Promise((resolve) => {
    const settle = (result: StepResult): void => {
      resolve(result);
      input.dispose();
    };
    listen(settle);
    input.onDidHide(() => settle({ kind: 'cancel', answer: typed() }));
    input.show();
  });
}

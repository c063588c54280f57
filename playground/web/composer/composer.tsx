import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useDoer } from '../workspace/deeds.ts';
import { useDirectory } from '../workspace/directory.ts';
import { commandOf } from './completion.ts';
import { CompletionList, candidateId } from './completion-list.tsx';
import { ComposerBar } from './composer-bar.tsx';
import { Field } from './field.tsx';
import { Tries } from './tries.tsx';
import { useCompletion } from './use-completion.ts';
import { useDraft } from './use-draft.ts';

interface ComposerProps {
  /** "Message #general". */
  readonly label: string;
  readonly channel: string;
  /** Absent outside threads. */
  readonly threadTs?: string;
  readonly tries?: readonly string[];
  /** Whether one can write as soon as it appears. */
  readonly takesFocus: boolean;
  /** Called when something is sent. */
  readonly onSend: () => void;
}

/** Where one writes: Enter sends, Shift+Enter breaks the line. */
export function Composer({ label, channel, threadTs, tries = [], takesFocus, onSend }: ComposerProps): ReactNode {
  const { app, people } = useDirectory();
  const { perform } = useDoer();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useDraft(threadTs === undefined ? channel : `${channel} ${threadTs}`);
  const commands = threadTs === undefined ? app.commands : [];
  const { completion, active, onCaret, onKey, pick, put, dismiss } = useCompletion(field, draft, setDraft, {
    commands,
    people,
  });
  useFocusAtFirst(field, takesFocus);
  const isBlank = draft.trim() === '';
  const fill = (text: string) => put(text, text.length);
  const send = async () => {
    if (isBlank) return;
    fill('');
    onSend();
    const isSent = await perform('say', { channel, text: draft, ...(threadTs === undefined ? {} : { threadTs }) });
    if (!isSent && field.current?.value === '') fill(draft);
  };
  const read = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || onKey(event) || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  };
  return (
    <div className="composer">
      <Tries tries={tries} onTry={fill} />
      <div className="composer-box">
        {completion === undefined ? null : (
          <CompletionList id={listId} candidates={completion.candidates} active={active} onPick={pick} />
        )}
        <Field
          ref={field}
          label={label}
          text={draft}
          {...(completion === undefined ? {} : { list: { id: listId, activeId: candidateId(listId, active) } })}
          onText={setDraft}
          onCaret={onCaret}
          onKey={read}
          onBlur={dismiss}
        />
        <ComposerBar
          hasCommands={threadTs === undefined}
          hint={commandOf(draft, commands)?.usageHint}
          isBlank={isBlank}
          onCommand={fill}
          onMention={() => put(...withAt(draft, field.current))}
          onSend={() => void send()}
        />
      </div>
    </div>
  );
}

/** @returns the text with an at sign at the caret, apart from the word before it, and the new place of the caret */
function withAt(text: string, field: HTMLTextAreaElement | null): [text: string, caret: number] {
  const caret = field?.selectionStart ?? text.length;
  const before = text.slice(0, caret);
  const inserted = /\S$/u.test(before) ? `${before} @` : `${before}@`;
  return [inserted + text.slice(caret), inserted.length];
}

/** Where there is no keyboard but one on the screen, taking the focus would cover the conversation. */
function useFocusAtFirst(field: { readonly current: HTMLTextAreaElement | null }, takesFocus: boolean): void {
  const isWanted = useRef(takesFocus && matchMedia('(hover: hover)').matches);
  useEffect(() => {
    if (isWanted.current) field.current?.focus();
  }, [field]);
}

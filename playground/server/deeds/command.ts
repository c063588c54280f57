import { prepareAnswer } from '../answers.ts';
import { Refusal } from '../checks/refusal.ts';
import { ME } from '../identity.ts';
import type { Command } from '../manifest.ts';
import { commandPayload } from '../payloads/command.ts';
import type { Room } from '../seed.ts';
import type { Slack } from '../slack.ts';
import { DeliveryError } from '../transport/transport.ts';
import { compose } from './compose.ts';

/** Runs a slash command of the app's, or lets Slackbot say why not. */
export async function runCommand(slack: Slack, room: Room, line: string, threadTs: string | undefined): Promise<void> {
  const { manifest, workspace } = slack;
  const [, name = '', text = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(line) ?? [];
  const command = manifest.commands.find((one) => one.command === name);
  if (threadTs !== undefined)
    workspace.whisper(room.id, `${quoted(name)} is not supported in threads. Sorry!`, threadTs);
  else if (command === undefined) workspace.whisper(room.id, unknownCommand(name));
  else await deliverCommand(slack, room, command, text);
}

async function deliverCommand(slack: Slack, room: Room, { command, escapes }: Command, text: string): Promise<void> {
  const { manifest, workspace } = slack;
  const sent = escapes ? compose(text, workspace, manifest.name) : text;
  try {
    await slack.deliver('slash_commands', commandPayload(slack, room, command, sent), (answer) => {
      if (answer === undefined) return;
      const post = prepareAnswer(workspace, { channel: room.id }, answer);
      // An answer for all shows the question to all as well.
      const question = compose(`${command} ${text}`.trim(), workspace, manifest.name);
      if (answer['response_type'] === 'in_channel')
        workspace.messages.add({ channel: room.id, user: ME, text: question });
      post();
    });
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    workspace.whisper(room.id, `${command} failed with the error "${problem}"`);
  }
}

function problemOf(error: unknown): string | undefined {
  if (error instanceof DeliveryError) return error.problem;
  return error instanceof Refusal ? 'invalid_command_response' : undefined;
}

function unknownCommand(name: string): string {
  return [
    `${quoted(name)} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`,
    'If you are trying to send a message and not run a command, try preceding the "/" with an empty space.',
  ].join('\n\n');
}

/** As code, without the characters that would end it or mean something in a message. */
function quoted(name: string): string {
  return `\`${name.replace(/[`<>&]/gu, '')}\``;
}

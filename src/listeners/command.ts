import type { AllMiddlewareArgs, Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { ListenerContext } from './context.ts';

/** `/httpstatus …`: the answer goes out in the acknowledgement itself, so that nothing stands between asking and reading. */
export function commandListener({ explain }: ListenerContext): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ ack, command }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    const { card } = explain(command.text ?? '');
    await ack({ response_type: 'ephemeral', ...card });
  };
}

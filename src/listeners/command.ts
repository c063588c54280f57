import type { AllMiddlewareArgs, Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { ListenerContext } from './context.ts';

/** `/httpstatus …`: the answer goes out in the acknowledgement itself, so that nothing stands between asking and reading. */
export function commandListener({ explain }: ListenerContext): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ ack, command, logger }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    const { card, problems } = explain(command.text ?? '');
    await ack({ response_type: 'ephemeral', ...card });
    if (problems.length > 0) logger.error(`A card was sent as plain text: ${problems.join('; ')}`);
  };
}

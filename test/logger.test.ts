import { LogLevel } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createLogger, redact } from '../src/logger.ts';

describe('the logger', () => {
  it.each([
    'token xoxb-123-456-abc',
    'Bearer xapp-1-A0-123-abc',
    'posted to https://hooks.slack.com/commands/T0/1/abcdef',
    'posted to https://hooks.slack.com/actions/T0/1/abcdef',
    'wss://wss-primary.slack.com/link/?ticket=abcdef&app_id=1',
    '{"trigger_id":"13345224609.738474920.8088930838d88f008e0"}',
    "trigger_id: '13345224609.738474920.abcdef'",
    'signature v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  ])('hides what is secret in %s', (text) => {
    const clean = redact(text);
    expect(clean).toContain('[secret]');
    expect(clean).not.toMatch(/abc|738474920|a2114d57/u);
  });

  it('leaves the rest alone', () => {
    expect(redact('409 Conflict at https://example.com/orders/7')).toBe('409 Conflict at https://example.com/orders/7');
  });

  it('writes one line an entry, whatever is in it', () => {
    const lines: string[] = [];
    createLogger('info', (line) => lines.push(line)).error('a\nb\r\nc', { deep: { er: [1, 2] } }, new Error('broken'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT\S+ ERROR a ⏎ b ⏎ c .*er: .*broken/u);
    expect(lines[0]).not.toMatch(/[\r\n]/u);
  });

  it('keeps to its level', () => {
    const lines: string[] = [];
    const logger = createLogger('warn', (line) => lines.push(line));
    logger.debug('a');
    logger.info('b');
    logger.warn('c');
    expect(lines).toHaveLength(1);
    logger.setLevel(LogLevel.DEBUG);
    logger.debug('d');
    expect(lines).toHaveLength(2);
    expect(logger.getLevel()).toBe(LogLevel.DEBUG);
  });
});

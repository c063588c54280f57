/**
 * What Slack accepts in one payload, counted in UTF-16 units. Slack documents some of these limits in code points, so
 * keeping to the smaller count is right under both.
 */
export const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Slack truncates the fallback text at 40,000 and recommends 4,000. */
  messageText: 4_000,
  /** Undocumented: messages fail with msg_blocks_too_long from about 13,000 characters. */
  blockTextTotal: 12_000,
  text: 3_000,
  header: 150,
  fields: 10,
  field: 2_000,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  placeholder: 150,
  options: 100,
  optionText: 75,
  optionValue: 75,
  actionId: 255,
  tableRows: 100,
  tableColumns: 20,
  viewTitle: 24,
} as const;

/** Our own, tighter limits for a status card: what a person reads without scrolling. */
export const STATUS_CARD = { blocks: 9, characters: 1_500 } as const;

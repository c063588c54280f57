/** The meanings outside the registry that have a trustworthy source, by owner: a plain list to compare the catalogue with. */
export const VENDOR_CODES: Readonly<Record<string, readonly number[]>> = {
  activesync: [451, 456, 457],
  'akamai-eaa': [
    492, 493, 494, 540, 542, 543, 544, 545, 546, 548, 549, 552, 553, 554, 555, 556, 557, 558, 559, 561, 562,
  ],
  anthropic: [529],
  'aws-alb': [0, 460, 463, 464, 561],
  cloudflare: [520, 521, 522, 523, 524, 525, 526, 527, 530],
  'cosmos-db': [449],
  cpanel: [508, 509],
  curl: [0],
  deepl: [456],
  edgio: [530, 531, 532, 533, 534, 535, 536, 537, 538, 539, 540, 541, 542, 543, 544, 545, 546, 547, 548],
  esri: [498, 499],
  google: [103, 308, 499],
  gorouter: [496, 499, 525, 526],
  hubspot: [477],
  laravel: [419],
  linkedin: [999],
  linode: [299],
  microsoft: [440, 449, 450],
  nginx: [444, 494, 495, 496, 497, 498, 499],
  pantheon: [530],
  qualys: [529],
  shopify: [430, 530, 540, 783],
  spring: [419, 420, 421],
  squid: [600, 601],
  tus: [460],
  twitter: [420],
};

/** Products that have ended; the catalogue must say so. */
export const DISCONTINUED_OWNERS = ['edgio', 'twitter'];

/** Numbers that circulate without a trustworthy origin: answered as folklore. */
export const FOLKLORE_CODES = [110, 199, 214, 218, 299, 427, 462, 509, 598, 599, 700, 799, 893];

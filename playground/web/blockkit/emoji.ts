/** Slack's short names and their characters, in pairs: the ones that people and apps use most. */
const PAIRS = `
  grinning 😀 smiley 😃 smile 😄 grin 😁 laughing 😆 sweat_smile 😅 joy 😂 rolling_on_the_floor_laughing 🤣 blush 😊 innocent 😇
  slightly_smiling_face 🙂 upside_down_face 🙃 wink 😉 relieved 😌 heart_eyes 😍 kissing_heart 😘 yum 😋 stuck_out_tongue 😛
  sunglasses 😎 nerd_face 🤓 face_with_monocle 🧐 partying_face 🥳 smirk 😏 unamused 😒 disappointed 😞 pensive 😔 worried 😟
  confused 😕 slightly_frowning_face 🙁 cry 😢 sob 😭 triumph 😤 angry 😠 rage 😡 exploding_head 🤯 flushed 😳 scream 😱
  fearful 😨 cold_sweat 😰 thinking_face 🤔 shushing_face 🤫 neutral_face 😐 expressionless 😑 grimacing 😬 face_with_rolling_eyes 🙄
  sleeping 😴 zipper_mouth_face 🤐 mask 😷 facepalm 🤦 shrug 🤷 skull 💀 ghost 👻 robot_face 🤖 poop 💩 clown_face 🤡
  +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 ok_hand 👌 wave 👋 raised_hand ✋ raised_hands 🙌 clap 👏 pray 🙏 handshake 🤝 muscle 💪
  point_up ☝️ point_up_2 👆 point_down 👇 point_left 👈 point_right 👉 crossed_fingers 🤞 v ✌️ eyes 👀 brain 🧠 writing_hand ✍️
  heart ❤️ green_heart 💚 blue_heart 💙 broken_heart 💔 100 💯 fire 🔥 boom 💥 sparkles ✨ star ⭐ star2 🌟 zap ⚡ dizzy 💫
  tada 🎉 confetti_ball 🎊 trophy 🏆 dart 🎯 rocket 🚀 ship 🚢 construction 🚧 rotating_light 🚨 vertical_traffic_light 🚦
  white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ heavy_multiplication_x ✖️ warning ⚠️ no_entry ⛔
  no_entry_sign 🚫 octagonal_sign 🛑 exclamation ❗ heavy_exclamation_mark ❗ question ❓ grey_question ❔ grey_exclamation ❕
  bangbang ‼️ interrobang ⁉️ information_source ℹ️ recycle ♻️ repeat 🔁 arrows_counterclockwise 🔄 leftwards_arrow_with_hook ↩️
  arrow_right_hook ↪️ arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrow_forward ▶️ double_vertical_bar ⏸️
  heavy_plus_sign ➕ heavy_minus_sign ➖ red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢
  large_blue_circle 🔵 black_circle ⚫ white_circle ⚪ small_blue_diamond 🔹 small_orange_diamond 🔸 mag 🔍 mag_right 🔎
  bulb 💡 wrench 🔧 hammer 🔨 hammer_and_wrench 🛠️ gear ⚙️ nut_and_bolt 🔩 link 🔗 paperclip 📎 pushpin 📌 round_pushpin 📍
  lock 🔒 unlock 🔓 key 🔑 closed_lock_with_key 🔐 shield 🛡️ bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢 speech_balloon 💬
  thought_balloon 💭 email 📧 envelope ✉️ inbox_tray 📥 outbox_tray 📤 package 📦 memo 📝 pencil2 ✏️ clipboard 📋 calendar 📅
  date 📅 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊 book 📖 books 📚 bookmark 🔖 label 🏷️ file_folder 📁
  page_facing_up 📄 newspaper 📰 wastebasket 🗑️ computer 💻 desktop_computer 🖥️ keyboard ⌨️ floppy_disk 💾 electric_plug 🔌 battery 🔋
  satellite_antenna 📡 globe_with_meridians 🌐 earth_africa 🌍 cloud ☁️ sunny ☀️ rainbow 🌈 snowflake ❄️ hourglass ⌛
  hourglass_flowing_sand ⏳ watch ⌚ stopwatch ⏱️ alarm_clock ⏰ clock1 🕐 coffee ☕ teapot 🫖 tea 🍵 pizza 🍕 cake 🍰 beer 🍺 beers 🍻
  bug 🐛 ant 🐜 beetle 🪲 turtle 🐢 rabbit2 🐇 dog 🐶 cat 🐱 unicorn_face 🦄 see_no_evil 🙈 seedling 🌱 house 🏠 office 🏢
  checkered_flag 🏁 triangular_flag_on_post 🚩 white_flag 🏳️ money_with_wings 💸 moneybag 💰 gift 🎁 door 🚪 sos 🆘 new 🆕
`;

const EMOJI: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(\S+) (\S+)/gu)].map(([, name = '', character = '']) => [name, character]),
);

const SKIN_TONES: ReadonlyMap<string, string> = new Map([
  ['2', '🏻'],
  ['3', '🏼'],
  ['4', '🏽'],
  ['5', '🏾'],
  ['6', '🏿'],
]);

const SHORT_NAME = /:([a-z0-9_+'-]+):(?::skin-tone-([2-6]):)?/gu;

/**
 * Replaces short names by their characters.
 * @param text "Done :white_check_mark:"
 * @returns "Done ✅"; names that are not in the table stay as they are
 */
export function emojify(text: string): string {
  return text.replace(SHORT_NAME, (whole, name: string, tone: string | undefined) => {
    const character = EMOJI.get(name);
    return character === undefined ? whole : character + (SKIN_TONES.get(tone ?? '') ?? '');
  });
}

/**
 * Finds the character of one short name, as reactions carry it.
 * @param name without colons
 * @returns the character, or the name in colons where it is not in the table
 */
export function emojiCharacter(name: string): string {
  return emojify(`:${name}:`);
}
